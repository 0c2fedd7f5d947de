// Ticks all rows at once and says how many are ticked; without it each box still works by itself.
const boxes = [...document.querySelectorAll('input[name=number]')];
const all = document.getElementById('all');
const ticked = document.getElementById('ticked');
const go = document.getElementById('go');

if (all && boxes.length) {
  const box = all.querySelector('input');
  const count = () => {
    const many = boxes.filter((one) => one.checked).length;
    ticked.textContent = many ? ` ${many} 件` : '';
    go.hidden = many === 0;
    go.querySelector('b').textContent = `${many} 件`;
    box.checked = many === boxes.length;
    box.indeterminate = many > 0 && many < boxes.length;
  };
  box.addEventListener('change', () => {
    boxes.forEach((one) => { one.checked = box.checked; });
    count();
  });
  boxes.forEach((one) => one.addEventListener('change', count));
  all.hidden = false;
  count();
}
