// Long texts in the forms of tasks are kept on the server while they are typed, see /drafts.js.
import { keepDraft, words } from '/drafts.js';

const LONG = 'textarea:not(:disabled):not([readonly])';
let kept = null;

function taskId() {
  return new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
}

/** The field's key; form-js puts it at the end of the element's id. */
function key(area) {
  return area.id.match(/field_(\w+)$/)?.[1];
}

function texts(form) {
  return [...form.querySelectorAll(LONG)].filter(key);
}

function read(form) {
  return Object.fromEntries(texts(form).map(area => [key(area), area.value]));
}

function write(form, fields) {
  for (const area of texts(form)) {
    const words = fields[key(area)];
    if (words === undefined || words === area.value) continue;
    area.value = words;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function tell(form, state) {
  form.parentNode.querySelector('.jianyi-draft')?.remove();
  if (state.kept || state.dropped) return;
  const line = document.createElement('p');
  line.className = `jianyi-draft${state.restored ? '' : ' wrong'}`;
  line.setAttribute('role', 'status');
  line.append(words(state, document));
  form.before(line);
}

async function begin(form, task) {
  const mine = { form, task, touched: () => {}, wait: () => {}, stop: () => {} };
  kept = mine;
  const draft = await keepDraft(task, { read: () => read(form), write: all => write(form, all), tell: state => tell(form, state) });
  Object.assign(mine, draft);
  if (kept !== mine) draft.stop();
  else form.addEventListener('input', draft.touched);
}

function look() {
  const form = document.querySelector('.task-card .fjs-form');
  const task = taskId();
  if (kept && (kept.form !== form || kept.task !== task || !form.isConnected)) {
    kept.stop();
    kept = null;
  }
  if (!kept && form && task && texts(form).length) begin(form, task);
}

document.addEventListener('click', event => {
  if (event.target.closest('.form-actions .btn-primary')) kept?.wait();
}, true);
new MutationObserver(look).observe(document.body, {
  childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'readonly']
});

export default [];
