// A day that has passed is entered with one press. None is filled in unasked: that would manufacture proof.
import { fieldsOf, formAt } from './form.js';

const DAYS = [['今天', 0], ['昨天', 1]];
const LONG = 86_400_000;

/** The day in China, whatever the browser's own time zone. */
function daysAgo(ago) {
  return new Date(Date.now() - ago * LONG).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

/** Goes on to what comes next, so that one can type at once. */
function goOn(field) {
  const next = field.closest('.fjs-form').querySelectorAll('input:not([type=hidden]):not([tabindex="-1"]), textarea');
  [...next].find(one => field.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && !field.contains(one))
    ?.focus({ preventScroll: true });
}

function button(field, [words, ago]) {
  const one = Object.assign(document.createElement('button'), { type: 'button', className: 'jianyi-day', textContent: words });
  one.addEventListener('click', () => {
    field.querySelector('input')._flatpickr.setDate(daysAgo(ago), true, 'Y-m-d');
    goOn(field);
  });
  return one;
}

/** The calendar comes a moment after its field. */
function offer(place, key) {
  const field = place.querySelector(`.fjs-form-field:has([id$="field_${key}-date"])`);
  if (!field?.querySelector('input')?._flatpickr || field.querySelector('.jianyi-days')) return;
  const line = Object.assign(document.createElement('div'), { className: 'jianyi-days' });
  line.append(...DAYS.map(day => button(field, day)));
  field.querySelector('.fjs-vertical-group').after(line);
}

function look() {
  document.querySelectorAll('.task-card .fjs-form, .modal .fjs-form').forEach(place => {
    const form = formAt(place);
    if (form) fieldsOf(form).filter(field => field.properties?.past).forEach(field => offer(place, field.key));
  });
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

export default [];
