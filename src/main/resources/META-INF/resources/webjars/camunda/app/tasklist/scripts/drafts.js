// Whatever is typed, ticked or chosen in the form of a task is kept on the server, see /drafts.js.
import { keepDraft, words } from '/drafts.js';

let kept = null;

function taskId() {
  return new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
}

/** form-js keeps its form to itself: what draws it (Preact) hangs on the container and hands the form's services to every field. */
function reach(node) {
  const services = node?.props?.value?.getService;
  return services ? services('form') : node?.__k?.map(reach).find(Boolean);
}

/** What the person fills in; what is only shown is no draft. */
function keys(form) {
  return form.get('formFieldRegistry').getAll().filter(field => field.key && !field.disabled && !field.readonly).map(field => field.key);
}

/** Only what differs from what the form opened with: what was filled in for the person is looked up anew each time. */
function read(form, opening) {
  const { data } = form._getState();
  return Object.fromEntries(keys(form)
    .filter(key => JSON.stringify(data[key] ?? '') !== JSON.stringify(opening[key] ?? ''))
    .map(key => [key, data[key] ?? '']));
}

function write(form, opening, fields) {
  const all = keys(form).map(key => [key, key in fields ? fields[key] : opening[key]]).map(([key, value]) => [key, value === '' ? null : value]);
  form._setState({ data: { ...form._getState().data, ...Object.fromEntries(all) }, errors: {} });
}

function tell(place, state) {
  place.parentNode?.querySelector('.jianyi-draft')?.remove();
  if (state.kept || state.dropped) return;
  const line = document.createElement('p');
  line.className = `jianyi-draft${state.restored ? '' : ' wrong'}`;
  line.setAttribute('role', 'status');
  line.append(words(state, document));
  place.before(line);
}

/** form-js calls it a change, too, when it looks for errors. */
function onChange(form, opening, touched) {
  let last = JSON.stringify(read(form, opening));
  form.on('changed', () => {
    const now = JSON.stringify(read(form, opening));
    if (now !== last) touched();
    last = now;
  });
}

/** Somebody else's task is only read. */
function open() {
  return document.querySelector('.task-card button.claim, .task-card button.unclaim');
}

async function begin(place, form, task) {
  const mine = { place, task, touched: () => {}, wait: () => {}, stop: () => {} };
  const opening = { ...form._getState().data };
  kept = mine;
  const draft = await keepDraft(task, {
    read: () => read(form, opening), write: all => write(form, opening, all), tell: state => tell(place, state)
  });
  Object.assign(mine, draft);
  if (kept !== mine) draft.stop();
  else onChange(form, opening, draft.touched);
}

function look() {
  const place = document.querySelector('.task-card .fjs-form');
  const task = taskId();
  if (kept && (kept.place !== place || kept.task !== task || !place.isConnected)) {
    kept.stop();
    kept = null;
  }
  const form = !kept && place && task && open() && reach(place.closest('.fjs-container').__k);
  if (form && keys(form).length) begin(place, form, task);
}

document.addEventListener('click', event => {
  if (event.target.closest('.form-actions .btn-primary')) kept?.wait();
}, true);
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

export default [];
