// A page that refuses leads back to the form, with the sentence above it and what was typed in its place. Passwords are never kept.
const KEPT = 'jianyi-typed';
const UNKEPT = ['hidden', 'password', 'file', 'submit', 'button'];

function fields(form) {
  return [...form.elements].filter(field => field.name && !UNKEPT.includes(field.type));
}

function here() {
  return location.href.split('#')[0];
}

/** What was kept before this page came; it is good for this page only. */
function take() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  return kept;
}

/** This is the page that refuses: its form is shown again, if there still is one. */
async function goBack(kept) {
  const sentence = document.querySelector('.paper [role=alert], .paper p').textContent;
  const answer = await fetch(kept.page).catch(() => null);
  if (!answer?.ok || answer.url.split('#')[0] !== kept.page) return;
  sessionStorage.setItem(KEPT, JSON.stringify({ ...kept, sentence }));
  location.replace(kept.page);
}

function write(field, typed) {
  if (field.type === 'checkbox' || field.type === 'radio') field.checked = typed.some(one => one.name === field.name && one.value === field.value && one.checked);
  else if (field.type === 'select-multiple') [...field.options].forEach(option => { option.selected = typed.some(one => one.name === field.name && one.many?.includes(option.value)); });
  else field.value = typed.find(one => one.name === field.name)?.value ?? field.value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function putBack(kept) {
  const form = [...document.forms].filter(one => one.action === kept.action)[kept.place] ?? document.forms[0];
  const line = Object.assign(document.createElement('p'), { className: 'note wrong', textContent: kept.sentence });
  line.setAttribute('role', 'alert');
  if (form?.action === kept.action) {
    for (let around = form.closest('details'); around; around = around.parentNode.closest('details')) around.open = true;
    fields(form).forEach(field => write(field, kept.typed));
    form.prepend(line);
  } else {
    document.querySelector('main').prepend(line);
  }
  line.scrollIntoView({ block: 'center' });
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  const typed = fields(form).map(({ name, value, checked, selectedOptions }) =>
    ({ name, value, checked, many: selectedOptions && [...selectedOptions].map(option => option.value) }));
  const place = [...document.forms].filter(one => one.action === form.action).indexOf(form);
  sessionStorage.setItem(KEPT, JSON.stringify({ page: here(), action: form.action, place, typed }));
});

const kept = take();
if (kept && document.getElementById('typed')) goBack(kept);
else if (kept?.sentence && kept.page === here()) putBack(kept);
