// Views whose calls are closed for everybody are not offered: the case sheet tells what has happened, and nobody writes comments.
const CLOSED = ['task-detail-history', 'task-action-comment'];

window.angular?.module('angularMoment').run(['Views', views => {
  const all = views.getProviders;
  views.getProviders = wanted => all.call(views, wanted).filter(view => !CLOSED.includes(view.id));
}]);

// What is due first stands first; Tasklist would begin with what came last.
const FIRST_DUE = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
if (!location.hash.includes('sorting=')) {
  const [path, asked] = (location.hash || '#/').split('?');
  history.replaceState(null, '', `${path}?${asked ? `${asked}&` : ''}sorting=${FIRST_DUE}`);
}

export default [];
