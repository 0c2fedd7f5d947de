// Forms with a file that are answered by a page: the button and the list every page has, and nothing else.
import { button, list } from './file-button.js';

document.querySelectorAll('form[enctype="multipart/form-data"] input[type=file]').forEach(input => {
  button(input);
  input.addEventListener('change', () => list(input));
});
