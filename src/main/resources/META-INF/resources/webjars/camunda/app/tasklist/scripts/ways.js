// The ways to our own pages that are open to whoever is here, in the head of Admin and Cockpit as in that of every page of ours.
const HERE = `/camunda/app/${document.querySelector('base').getAttribute('app-name')}/`;

async function ways() {
  const answer = await fetch('/api/entrances', { headers: { Accept: 'application/json' } }).catch(() => null);
  const open = answer?.ok ? (await answer.json()).filter(way => way.path !== HERE) : [];
  // Whoever works on cases goes back to his tasks, where all his ways are.
  const tasks = open.filter(way => way.path === '/camunda/app/tasklist/');
  return tasks.length ? tasks : open;
}

function item({ path, words }) {
  const line = Object.assign(document.createElement('li'), { className: 'jianyi-way' });
  line.append(Object.assign(document.createElement('a'), { href: path, textContent: words }));
  return line;
}

const mine = await ways();

function draw() {
  const head = document.querySelector('[cam-widget-header] .app-menu > ul');
  if (!head || head.querySelector('.jianyi-way')) return;
  head.prepend(...mine.map(item));
  // Rights are the security administrator's alone.
  document.body.classList.toggle('jianyi-no-rights', mine.some(way => way.path === '/setup'));
  // He reads who there is, and changes nobody; the sealed account may, and comes by Cockpit, too.
  document.body.classList.toggle('jianyi-reads-people', mine.length === 1 && mine[0].path === '/locks');
}

if (mine.length) {
  new MutationObserver(draw).observe(document.body, { childList: true, subtree: true });
  draw();
}

export default [];
