// Views whose calls are closed for everybody are not offered: the case sheet tells what has happened, and nobody writes comments.
const CLOSED = ['task-detail-history', 'task-action-comment'];

window.angular?.module('angularMoment').run(['Views', views => {
  const all = views.getProviders;
  views.getProviders = wanted => all.call(views, wanted).filter(view => !CLOSED.includes(view.id));
}]);

export default [];
