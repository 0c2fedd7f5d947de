// Whatever is typed, ticked or chosen in the form of a task or of a start is kept on the server, see /drafts.js.
import { keepDraft, words } from '/drafts.js';
import { fieldsOf, formAt, openTask } from './form.js';

let kept = null;

/** What the person fills in; what is only shown is no draft. */
function keys(form) {
  return fieldsOf(form).filter(field => field.key && !field.disabled && !field.readonly).map(field => field.key);
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

/** The form before the person and the key its draft has: the task's id, or the name of a start's form. Another's task is only read. */
function before() {
  const start = document.querySelector('.modal .fjs-form');
  const place = start ?? document.querySelector('.task-card .fjs-form');
  const mine = start || document.querySelector('.task-card button.claim, .task-card button.unclaim');
  const form = mine && formAt(place);
  const key = form && (start ? form._getState().schema?.id : openTask());
  return key ? { place, form, key } : null;
}

async function begin({ place, form, key }) {
  const mine = { place, key, touched: () => {}, wait: () => {}, stop: () => {} };
  const opening = { ...form._getState().data };
  kept = mine;
  const draft = await keepDraft(key, {
    read: () => read(form, opening), write: all => write(form, opening, all), tell: state => tell(place, state)
  });
  Object.assign(mine, draft);
  if (kept !== mine) draft.stop();
  else onChange(form, opening, draft.touched);
}

/** A draft stays with its form: of a task until another is open, of a start until its window is shut. */
function left() {
  return !kept.place.isConnected || !kept.place.closest('.modal') && kept.key !== openTask();
}

function look() {
  const now = before();
  if (kept && (left() || now && now.place !== kept.place)) {
    kept.stop();
    kept = null;
  }
  if (!kept && now && keys(now.form).length) begin(now);
  // What was handed in and refused has to be kept after all.
  if (kept?.handed && document.querySelector('[notifications-panel] .alert-danger, .modal .alert-danger')) {
    kept.handed = false;
    kept.touched();
  }
}

document.addEventListener('click', event => {
  if (!kept || !event.target.closest('.form-actions .btn-primary, .modal-footer .btn-primary')) return;
  kept.handed = true;
  kept.wait();
}, true);
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

export default [];
