// Nobody has to claim before he may begin: the first click or key in a form takes the task, and a line says so. Reading never takes it.
const CONTROL = 'input, textarea, select, label, button, [class^="fjs-input"], [class^="fjs-select"], [class^="fjs-taglist"]';
const PATIENCE = 5_000;
const AFTERWARDS = 1_000;

let taking = false;

// Tasklist puts the cursor on the name of whoever has taken a task. It stays in the form instead, and an open list of choices stays open.
const focus = HTMLElement.prototype.focus;
HTMLElement.prototype.focus = function focusUnlessTaking(...how) {
  if (!taking || !this.closest('[cam-tasklist-task-meta]')) focus.apply(this, how);
};

function claim() {
  return document.querySelector('.task-card button.claim:not([disabled])');
}

function submit() {
  return document.querySelector('.task-card .form-actions .btn-primary');
}

function tell() {
  const form = document.querySelector('.task-card .fjs-container');
  if (!form || document.querySelector('.jianyi-taken')) return;
  const line = document.createElement('p');
  line.className = 'jianyi-taken';
  line.setAttribute('role', 'status');
  line.textContent = '已由您办理。不办的，点上面的“放回”。';
  form.before(line);
}

/** Waits until something is so, a few seconds at most. */
async function until(so) {
  const end = Date.now() + PATIENCE;
  while (!so() && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 50));
  return so();
}

function task() {
  return new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
}

/** Takes the task; whoever has gone on to another one meanwhile has nothing done to that one. */
async function take(button) {
  const meant = task();
  taking = true;
  button.click();
  await until(() => task() !== meant || document.querySelector('.task-card button.unclaim'));
  setTimeout(() => { taking = false; }, AFTERWARDS);
  if (task() !== meant || !document.querySelector('.task-card button.unclaim')) return false;
  tell();
  return true;
}

/** What a clerk types in for somebody else is that person's own task until the clerk says 领取. */
function forAnother() {
  return document.querySelector('.task-card .fjs-form [id$="field_enteredFrom"]');
}

function inForm(target) {
  return !forAnother() && target.closest?.('.task-card .fjs-form-field') && target.closest(CONTROL);
}

// A finger laid on a field to scroll is no click.
for (const kind of ['click', 'input', 'change']) {
  document.addEventListener(kind, event => {
    const button = claim();
    // A date field speaks up by itself when it is drawn; what a person does is trusted.
    if (button && event.isTrusted && inForm(event.target)) take(button);
  }, true);
}

// 提交 of a task that is nobody's yet cannot be pressed; its frame is, takes the task and then presses it.
document.addEventListener('click', async event => {
  const button = claim();
  if (!button || !event.target.closest?.('.task-card .form-actions')) return;
  const box = submit()?.getBoundingClientRect();
  const onIt = box && event.clientX >= box.left && event.clientX <= box.right
    && event.clientY >= box.top && event.clientY <= box.bottom;
  const meant = task();
  if (onIt && !forAnother() && await take(button) && await until(() => task() !== meant || !submit()?.disabled) && task() === meant) {
    submit().click();
  }
}, true);

new MutationObserver(() => {
  if (!document.querySelector('.task-card button.unclaim')) document.querySelector('.jianyi-taken')?.remove();
}).observe(document.body, { childList: true, subtree: true });

export default [];
