// A light for each task of the list, in the colours and words of the ledger: 红灯 已逾期, 黄灯 即将到期, 绿灯 期限内.
const WORDS = { red: ['红灯', '已逾期'], yellow: ['黄灯', '即将到期'], green: ['绿灯', '期限内'] };
const TASKS = '/camunda/api/engine/engine/default/task';
const KEPT = 300_000;

async function json(path, options) {
  const answer = await fetch(path, { headers: { Accept: 'application/json' }, ...options });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** The token Camunda's API asks for when something is sent to it. */
function token() {
  return document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1] ?? '';
}

let limits = null;

/** Until when a light is yellow; asked anew once in a while, since midnight changes it. */
function limit() {
  if (!limits || Date.now() - limits.asked > KEPT) limits = { asked: Date.now(), answer: json('/api/lights') };
  return limits.answer;
}

let asked = null;

/** The tasks drawn in one go are asked for in one go. */
function tasks(id) {
  if (!asked) {
    const ids = [];
    const answer = new Promise(resolve => setTimeout(resolve, 20)).then(() => {
      asked = null;
      return json(TASKS, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
        body: JSON.stringify({ taskIdIn: ids })
      });
    });
    asked = { ids, answer };
  }
  asked.ids.push(id);
  return asked.answer;
}

function light(due, { today, near }) {
  return due < today ? 'red' : due <= near ? 'yellow' : 'green';
}

/** The last day in China, whatever the browser's own time zone. */
function dayOf(due) {
  return new Date(due.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

async function render(node, { taskId }) {
  node.classList.add('jianyi-light');
  const [found, days] = await Promise.all([tasks(taskId), limit()]);
  // A case whose clocks stand still has no last day, and no light.
  const due = found.find(task => task.id === taskId)?.due;
  if (!due) return;
  const colour = light(dayOf(due), days);
  const sign = document.createElement('span');
  sign.className = colour;
  sign.textContent = WORDS[colour].join(' ');
  node.replaceChildren(sign);
}

export default [
  {
    id: 'jianyi-lights',
    pluginPoint: 'tasklist.card',
    priority: 100,
    render: (node, vars) => render(node, vars).catch(() => { limits = null; })
  }
];
