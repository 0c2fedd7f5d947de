// One sign-in for everything: /login and /logout of the product stand in for the webapp's own.
// Drafts of forms lie in the browser, and those of start forms under one key for all people: they go when the person changes.
const DRAFTS = ['camunda-form:', 'jianyi-unsaved:'];
const LAST_PERSON = 'jianyi-person';
const PLACE = 'jianyi-place';
let place = '';

function forgetDrafts() {
  Object.keys(localStorage)
    .filter(key => DRAFTS.some(draft => key.startsWith(draft)))
    .forEach(key => localStorage.removeItem(key));
}

async function person() {
  const admin = document.querySelector('base').getAttribute('admin-api');
  const answer = await fetch(`${admin}auth/user/default`, { headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).userId : null;
}

async function forgetDraftsOfOthers() {
  const now = await person().catch(() => null);
  if (now === null) return;
  if (now === localStorage.getItem(LAST_PERSON)) return goBack();
  sessionStorage.removeItem(PLACE);
  forgetDrafts();
  localStorage.setItem(LAST_PERSON, now);
}

/** The token of this session's forms; the page that asks before signing out carries one. */
async function csrfToken() {
  const page = await fetch('/logout').then(answer => answer.text());
  return new DOMParser().parseFromString(page, 'text/html').querySelector('input[name="_csrf"]')?.value;
}

async function signOut() {
  forgetDrafts();
  localStorage.removeItem(LAST_PERSON);
  const token = await csrfToken().catch(() => undefined);
  if (!token) return location.assign('/logout');
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/logout';
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: '_csrf', value: token }));
  document.body.append(form);
  form.submit();
}

/** Whoever signs in again in this window is where he was: before the same task, with what he had typed. A link to another task goes before. */
function goBack() {
  const [path, hash] = (sessionStorage.getItem(PLACE) ?? '').split(' ');
  sessionStorage.removeItem(PLACE);
  if (hash && path === location.pathname && !/[?&]task=/.test(location.hash)) location.hash = hash;
}

/** The webapp changes its address without an event: every redraw is looked at instead. */
function leaveForSignIn() {
  if (!location.hash.startsWith('#/login')) {
    place = location.hash;
    return;
  }
  sessionStorage.setItem(PLACE, `${location.pathname} ${place}`);
  location.replace(sessionStorage.getItem('jianyi-idle') ? '/login?idle' : '/login');
}

document.addEventListener('click', event => {
  if (!event.target.closest('li.logout a')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  signOut();
}, true);
new MutationObserver(leaveForSignIn).observe(document.body, { childList: true, subtree: true });
leaveForSignIn();

// Awaited, so that no form opens before another person's drafts are gone.
await forgetDraftsOfOthers();

export default [];
