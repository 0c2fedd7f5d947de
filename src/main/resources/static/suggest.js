// The submission page: keeps a draft while it is being filled in.
import './uploads.js';
import { keepDraft, words } from './drafts.js';

const form = document.getElementById('suggest');
const note = document.getElementById('restored');
const kept = document.getElementById('kept');

function fields() {
  return [...form.elements].filter(field => field.name && field.type !== 'file' && field.type !== 'hidden');
}

function read() {
  const all = {};
  for (const field of fields()) {
    if (field.type === 'checkbox' || field.type === 'radio') {
      all[field.name] ??= [];
      if (field.checked) all[field.name].push(field.value);
    } else {
      all[field.name] = field.value;
    }
  }
  return all;
}

function write(all) {
  for (const field of fields()) {
    if (!(field.name in all)) continue;
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = all[field.name].includes(field.value);
    else field.value = all[field.name];
  }
}

function tell(state) {
  if (state.kept) kept.textContent = `草稿已保存 ${state.kept}`;
  if (state.restored || state.gone || state.away || state.other) {
    note.classList.toggle('wrong', !state.restored);
    note.replaceChildren(words(state, document));
    note.hidden = false;
    if (!state.restored) kept.textContent = '';
  } else if (state.dropped || note.classList.contains('wrong')) {
    note.hidden = true;
  }
}

const draft = await keepDraft('new', { read, write, tell });
form.addEventListener('input', draft.touched);
form.addEventListener('submit', draft.wait);
form.addEventListener('sent', () => draft.stop(true));
