// A button that prints the page; without this script the browser's own menu does.
const place = document.getElementById('printing');
place.hidden = false;
place.querySelector('button').addEventListener('click', () => window.print());
