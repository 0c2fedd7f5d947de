// Cockpit for those who lead a congress or keep its cases: the drawings of the models, with numbers of our own and the reader's rights.
// The engine cannot keep bodies apart, so what it counts or lists itself is not offered to them; operators keep the whole of it.
const json = path => fetch(path, { headers: { Accept: 'application/json' } }).then(answer => answer.ok ? answer.json() : null, () => null);

const looks = (await json('/api/entrances') ?? []).some(way => way.path === '/board');
const nodes = looks ? await json('/api/board/nodes') : null;
const supervises = nodes !== null;

/** Our own, the page of a model with its drawing, and nothing that shows or does anything with instances. */
const KEPT = ['cockpit.processDefinition.view'];
const OURS = ['jianyi-progress', 'jianyi-nodes'];
const COUNTING = ['actual', 'metrics', 'deployed'].map(part => `dashboardSection:${part}`);

if (supervises) {
  document.documentElement.classList.add('supervises');
  window.angular?.module('cam.cockpit.navigation').run(['Views', views => {
    const all = views.getProviders;
    views.getProviders = wanted => all.call(views, wanted)
      .filter(view => KEPT.includes(wanted.component) || OURS.includes(view.id));
  }]).run(['localConf', 'ProcessInstanceResource', '$q', (conf, instances, $q) => {
    // What stands folded away asks for nothing; what is counted is not shown.
    const kept = conf.get;
    conf.get = (key, otherwise) => COUNTING.includes(key) ? false : kept.call(conf, key, otherwise);
    instances.count = () => ({ $promise: $q.resolve({ count: 0 }) });
  }]);
}

/** The operator's first page asks how many tasks there are, which is nothing of his: it goes on without. */
window.angular?.module('cam.cockpit.navigation').run(['camAPI', api => {
  const resource = api.resource;
  api.resource = name => name === 'task'
    ? Object.assign(Object.create(resource.call(api, name)), { count: (query, done) => done(new Error('closed')) })
    : resource.call(api, name);
}]);

/** Lists of instances and models by the engine's reckoning: whoever comes to one is led to the card. */
function leadHome() {
  if (!/^#\/(dashboard|process-definition\/)/.test(location.hash)) location.replace('#/dashboard');
}

if (supervises) {
  leadHome();
  window.addEventListener('hashchange', leadHome);
}

function put(parent, tag, text, className) {
  const node = document.createElement(tag);
  node.textContent = text;
  if (className) node.className = className;
  parent.append(node);
  return node;
}

/** 现由谁办理, as the page 办理进展 has it. */
function hands(parent, board) {
  const table = put(parent, 'table', '', 'jianyi-hands');
  const head = put(put(table, 'thead', ''), 'tr', '');
  ['在谁手里', '未办结', '即将到期', '逾期'].forEach(words => put(head, 'th', words));
  const body = put(table, 'tbody', '');
  board.tables.filter(one => one.kind === 'HANDS').flatMap(one => one.rows).forEach(row => {
    const line = put(body, 'tr', '');
    put(line, 'th', row.name);
    put(line, 'td', row.count.cases);
    put(line, 'td', row.count.soon);
    put(line, 'td', row.count.late, row.count.late ? 'late' : '');
  });
}

async function drawings(parent, engineApi) {
  const models = await json(`${engineApi}/process-definition?latestVersion=true&sortBy=name&sortOrder=asc`) ?? [];
  const list = put(parent, 'ul', '', 'jianyi-models');
  models.forEach(model => {
    const link = put(put(list, 'li', ''), 'a', model.name ?? model.key);
    link.href = `#/process-definition/${model.id}/runtime`;
  });
}

async function progress(node, { api }) {
  const card = put(node, 'section', '', 'jianyi-progress');
  put(card, 'h1', '办理进展');
  const board = await json('/board');
  if (board) {
    put(card, 'p', `${board.name}　${board.day}`);
    hands(card, board);
    const more = put(put(card, 'p', ''), 'a', '看全部，打开每个数字所数的案卷');
    more.href = '/board';
    more.target = '_top';
  }
  put(card, 'h2', '流程图');
  put(card, 'p', '每张图上标着停在各环节的件数、逾期的件数和中位天数，只数您有权看的。');
  await drawings(card, api.engineApi);
}

/** Open cases in blue, late ones in red, below the box how long the middle one has stood there. */
function mark(viewer) {
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  nodes.filter(one => elements.get(one.key)).forEach(one => {
    const label = put(document.createElement('div'), 'div', '', 'jianyi-node');
    put(label, 'b', `${one.open} 件`);
    if (one.late) put(label, 'b', `逾期 ${one.late}`, 'late');
    put(label, 'span', `中位 ${one.median} 天`);
    overlays.add(one.key, { position: { bottom: -4, left: 0 }, html: label });
  });
}

export default supervises ? [
  { id: 'jianyi-progress', pluginPoint: 'cockpit.dashboard', priority: 100, properties: { label: '办理进展' }, render: progress },
  { id: 'jianyi-nodes', pluginPoint: 'cockpit.processDefinition.diagram.plugin', priority: 100, render: mark }
] : [];
