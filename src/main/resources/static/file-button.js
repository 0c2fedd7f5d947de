// How files are chosen on every page of ours: a button in Chinese, and what has been chosen below it.
export const MB = 1024 * 1024;

/** 12 KB, 3.4 MB. */
function size(bytes) {
  return bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MB).toFixed(1)} MB`;
}

/** A button in Chinese, whatever language the browser speaks. */
export function button(input) {
  const choose = document.createElement('button');
  choose.type = 'button';
  choose.className = 'second';
  choose.textContent = '选择文件';
  choose.addEventListener('click', () => input.click());
  // A browser does not send a form whose hidden field must be filled in, and says nothing.
  if (input.required) input.form.dataset.needed = 'true';
  input.required = false;
  input.tabIndex = -1;
  input.hidden = true;
  input.before(choose);
}

/** Shows what has been chosen in the list behind the field. */
export function list(input) {
  const list = input.parentNode.querySelector(`#${input.id} ~ .chosen`);
  list?.replaceChildren(...[...input.files].map(file => {
    const line = document.createElement('li');
    line.textContent = `${file.name}　${size(file.size)}`;
    return line;
  }));
}
