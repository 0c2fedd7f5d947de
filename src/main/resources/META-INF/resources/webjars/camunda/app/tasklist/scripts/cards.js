// What a card of the list shows beside the task's name: the number people use, the light in the colours and words of the ledger, how much
// time is left, and who else has taken the task.
import { openTask } from './form.js';

const TOGETHER = 20;
const AT_FIRST = 5_000;
// The list is drawn anew after each claim, each submit and every few seconds; what a card says rarely changes in between.
const KEPT = 30_000;

let asked = null;
const known = new Map();

async function cards(ids) {
  const answer = await fetch(`/api/tasks/cards?tasks=${ids.map(encodeURIComponent).join()}`, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : {};
}

function knownCard(id) {
  const one = known.get(id);
  return one && Date.now() - one.at < KEPT ? one.card : null;
}

/** The tasks drawn in one go are asked for in one go. */
function card(id) {
  if (!asked) {
    const ids = [];
    const answer = new Promise(resolve => setTimeout(resolve, TOGETHER)).then(() => {
      asked = null;
      return cards(ids);
    });
    asked = { ids, answer };
  }
  asked.ids.push(id);
  return asked.answer.then(all => {
    openTheOnlyOne(all);
    if (all[id]) known.set(id, { card: all[id], at: Date.now() });
    return all[id];
  });
}

const began = Date.now();
let opened = Boolean(openTask());

const shownFilter = () => location.hash.match(/filter=([^&]*)/)?.[1];
let filter = shownFilter();

window.addEventListener('hashchange', () => {
  opened ||= Boolean(openTask());
  // Another list may hold what a colleague has just taken.
  if (filter !== shownFilter()) known.clear();
  filter = shownFilter();
});

/** A deputy who has come for one thing finds it open; what is left when it is done waits for him. An office's task is opened by a person: that counts as signing for it. */
function openTheOnlyOne(all) {
  const [[id, one] = []] = Object.entries(all);
  if (!one?.own || document.querySelectorAll('.tasks-list li.task').length !== 1 || Date.now() - began > AT_FIRST || opened) return;
  location.hash = `${location.hash || '#/?'}${location.hash.includes('?') ? '&' : '?'}task=${id}`;
}

function part(className, words) {
  return Object.assign(document.createElement('span'), { className, textContent: words });
}

async function render(node, { taskId }) {
  const shown = knownCard(taskId) ?? await card(taskId);
  if (!shown) return;
  node.classList.add('jianyi-card');
  const parts = [part('number', shown.number)];
  // A case whose clocks stand still has no last day, and no light.
  if (shown.light) parts.push(part(`light ${shown.light}`, shown.words), part('left', shown.left));
  if (shown.holder) parts.push(part('holder', `${shown.holder}在办`));
  node.replaceChildren(...parts);
}

let read = null;

/** Whose task it is that one can only read; Tasklist knows the account alone. */
async function tellHolder() {
  const place = document.querySelector('.task-card .fjs-container');
  const task = openTask();
  if (!place || !task || document.querySelector('.task-card :is(button.claim, button.unclaim)')) {
    read = null;
    document.querySelector('.jianyi-held')?.remove();
    return;
  }
  if (read === place) return;
  read = place;
  document.querySelector('.jianyi-held')?.remove();
  const holder = (await card(task).catch(() => null))?.holder;
  if (!holder || read !== place || !place.isConnected) return;
  const line = Object.assign(document.createElement('p'), { className: 'jianyi-held', textContent: `这项任务由${holder}在办，您可以看，不能改。` });
  line.setAttribute('role', 'status');
  place.before(line);
}

new MutationObserver(tellHolder).observe(document.body, { childList: true, subtree: true });

export default [
  { id: 'jianyi-cards', pluginPoint: 'tasklist.card', priority: 100, render: (node, vars) => render(node, vars).catch(() => {}) }
];
