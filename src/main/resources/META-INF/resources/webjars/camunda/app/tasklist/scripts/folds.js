// The texts above a form fold at their headings: those one decides on are open, others, a size smaller, are not.
const HEADS = '.fjs-form-field-text :is(h4, h5)';

function fold(head, open) {
  head.setAttribute('aria-expanded', String(open));
  for (let part = head.nextElementSibling; part && !part.matches('h4, h5'); part = part.nextElementSibling) part.hidden = !open;
}

function look() {
  for (const head of document.querySelectorAll(`${HEADS}:not([aria-expanded])`)) {
    head.tabIndex = 0;
    head.setAttribute('role', 'button');
    fold(head, head.matches('h4'));
  }
}

function press(event) {
  const head = event.target.closest?.(HEADS);
  if (!head) return;
  event.preventDefault();
  fold(head, head.getAttribute('aria-expanded') === 'false');
}

document.addEventListener('click', press);
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' || event.key === ' ') press(event);
});
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

export default [];
