// After a task is handed in: what came of it and what comes next, and the next task of the same case, if it is one's own.
import { openTask } from './form.js';

const PATIENCE = 5_000;
const SETTLED = 200;

let handed = null;
let following = null;

function showing(words) {
  document.querySelector('.jianyi-after')?.remove();
  if (!words) return;
  const line = Object.assign(document.createElement('div'), { className: 'jianyi-after' });
  line.setAttribute('role', 'status');
  const away = Object.assign(document.createElement('button'), { type: 'button', textContent: '知道了' });
  away.addEventListener('click', () => showing(''));
  line.append(Object.assign(document.createElement('p'), { textContent: words }), away);
  document.querySelector('.task-details .content').prepend(line);
}

function open(task) {
  const [path, asked = ''] = location.hash.split('?');
  const all = new URLSearchParams(asked);
  all.set('task', task);
  location.hash = `${path}?${all}`;
}

/** A task named before it stands in the list is drawn twice, and what was typed into the first drawing is gone. */
async function listed(task) {
  const until = Date.now() + PATIENCE;
  while (!document.querySelector(`.tasks-list a[href*="${task}"]`) && Date.now() < until) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

function firstField() {
  const field = document.querySelector('.task-card .fjs-form :is(input:not([type=hidden]), textarea)');
  return field?.offsetParent ? field : null;
}

/** Whoever has begun with another field meanwhile stays there. */
function begun() {
  return document.activeElement?.closest('.fjs-form');
}

/**
 * Whoever goes on to the next form can type at once: a moment after it is drawn, since form-js draws it once more when
 * its fields have spoken up, and a letter typed between the two would be gone.
 */
function begin(task) {
  const until = Date.now() + PATIENCE;
  const wait = new MutationObserver(() => {
    const drawn = firstField();
    if (!drawn && Date.now() < until && openTask() === task) return;
    wait.disconnect();
    if (drawn) setTimeout(() => openTask() === task && !begun() && firstField()?.focus({ preventScroll: true }), SETTLED);
  });
  wait.observe(document.body, { childList: true, subtree: true });
}

async function tell(task) {
  const answer = await fetch(`/api/steps/${encodeURIComponent(task)}/after`, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return;
  const { said, next } = await answer.json();
  showing(said);
  if (next) await listed(next);
  // Whoever has opened something else meanwhile stays there.
  if (next && !openTask()) {
    following = next;
    open(next);
    begin(next);
  }
}

/** A complaint goes with its cause: when something is changed, another task is opened, or it is tried again. */
function forget() {
  document.querySelectorAll('[notifications-panel] .alert-danger button.close').forEach(close => close.click());
}

document.addEventListener('click', event => {
  if (!event.target.closest?.('.task-card .form-actions .btn-primary')) return;
  forget();
  showing('');
  handed = openTask();
}, true);

for (const kind of ['input', 'change']) {
  document.addEventListener(kind, event => {
    if (event.isTrusted && event.target.closest?.('.fjs-form')) forget();
  }, true);
}

let last = openTask();

/** Tasklist changes its address without telling; every redraw is looked at as well. */
function moved() {
  const now = openTask();
  if (now === last) return;
  const before = last;
  last = now;
  forget();
  // Tasklist takes a task out of the address when it has been handed in; another may be open before anybody looks.
  if (before && handed === before) tell(before);
  else if (now && now !== following) showing('');
  handed = null;
}

window.addEventListener('hashchange', moved);
new MutationObserver(moved).observe(document.body, { childList: true, subtree: true });

export default [];
