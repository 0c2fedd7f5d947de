// A slip's picture leads here with its number behind the #, which no server ever sees.
const number = decodeURIComponent(location.hash.slice(1));
if (number) {
  document.getElementById('password').value = number;
  history.replaceState(null, '', location.pathname);
}
