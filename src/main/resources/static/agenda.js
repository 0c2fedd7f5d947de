// Lines of an agenda are moved by changing places with their neighbour, and added without end; without scripts the page offers four
// more each time it is saved.
const form = document.querySelector('main.agenda form');
const rows = () => [...form.querySelectorAll('fieldset.row')];
const fields = row => [...row.querySelectorAll('input, select')];

function swap(row, other) {
  const mine = fields(row), theirs = fields(other);
  mine.forEach((field, i) => {
    const with_ = theirs[i];
    [field.value, with_.value] = [with_.value, field.value];
    [field.checked, with_.checked] = [with_.checked, field.checked];
  });
}

function button(words, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain link';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

function equip(row) {
  const way = document.createElement('div');
  way.className = 'ways';
  const move = step => () => {
    const all = rows(), other = all[all.indexOf(row) + step];
    if (other) {
      swap(row, other);
      other.querySelector('input').focus();
    }
  };
  way.append(button('上移', move(-1)), button('下移', move(1)));
  row.append(way);
}

function add() {
  const all = rows(), last = all[all.length - 1], next = last.cloneNode(true), line = all.length + 1;
  next.querySelector('.ways').remove();
  next.querySelector('legend').textContent = `第 ${line} 项`;
  for (const named of next.querySelectorAll('[name], [id], [for]')) {
    for (const attribute of ['name', 'id', 'for']) {
      if (named.hasAttribute(attribute)) named.setAttribute(attribute, named.getAttribute(attribute).replace(/\d+$/, line));
    }
  }
  fields(next).forEach(field => {
    if (field.type === 'checkbox') field.checked = false;
    else if (field.tagName === 'SELECT') field.selectedIndex = 0;
    else field.value = '';
  });
  last.after(next);
  equip(next);
  next.querySelector('input').focus();
}

const actions = form.querySelector('.actions');
if (actions) {
  rows().forEach(equip);
  const more = button('再加一项', add);
  more.className = 'button second';
  actions.prepend(more);
}
