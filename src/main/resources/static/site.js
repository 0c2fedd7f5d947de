// The page of a site: what is typed is first kept in this browser, bound to whoever is signed in, and then sent, in order and once.
// It stays kept until the server says that it has it, whatever happens to network, session or page; nobody else can read it.
import { button, list as chosen } from './file-button.js';
import { keep, lasting, mark, read, remove, taken, waiting } from './site-store.js';

const main = document.querySelector('main.site');
const form = document.querySelector('#record');
const link = document.querySelector('#link');
// Without network the page is an empty one; it knows only who last opened such a page here and has not signed out since.
const offline = 'offline' in main.dataset;
const LAST = 'jianyi-site-person';
const DAY = 24 * 3600 * 1000;
const AGAIN = 15_000;
const last = JSON.parse(localStorage.getItem(LAST) ?? '{}');
const here = offline ? (Date.now() - (last.at ?? 0) < DAY ? last : {}) : { ...main.dataset };
// From one sign-in on this telephone to the next: the sign-in page forgets it.
const sitting = here.person && last.person === here.person ? last.sitting : id();
const address = here.address ?? `${location.pathname}/findings`;
const troubles = new Map();
let key = null;
let token = '';
let sending = false;

button(form.elements.photos);
form.elements.photos.addEventListener('change', () => chosen(form.elements.photos));
form.addEventListener('reset', () => setTimeout(() => chosen(form.elements.photos)));

const mine = () => waiting(here.person ?? '');
/** Written down when nobody was known to be signed in, before somebody signed in again: the person looks at it first. */
const doubtful = one => one.blind && one.sitting !== sitting;

function say(note, sentence) {
  note.textContent = sentence;
  note.hidden = !sentence;
}

async function show() {
  const all = await mine();
  const section = document.querySelector('#waiting');
  section.hidden = !all.length;
  section.querySelector('.count').textContent = all.length;
  // Whoever holds the telephone now is not known without network, and has no key.
  const lines = offline || (lasting && !key) ? [] : await Promise.all(all.map(line));
  section.querySelector('ol').replaceChildren(...lines);
}

async function line(one) {
  const data = await read(one, key);
  const shown = document.createElement('li');
  const photos = data.getAll('photos').length;
  const trouble = troubles.get(one.key);
  shown.textContent = data.get('words') + (photos ? `（照片 ${photos} 张）` : '') + (trouble ? `：${trouble}` : '');
  if (trouble) shown.append(' ', way('改一改', () => mend(one, data)));
  if (doubtful(one)) {
    shown.append('。这一条是没有登录时以您的名义记的，请看过再上传。', way('是我记的，上传', () => own(one)), ' ', way('不是我记的，删除', () => remove(one)));
  }
  return shown;
}

function way(words, what) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain link';
  made.textContent = words;
  made.addEventListener('click', async () => {
    await what();
    await show();
  });
  return made;
}

async function own(one) {
  await mark(one, { blind: false });
  send();
}

/** What the server refuses cannot be sent as it is; its words go back into the form, so that they can be mended. */
async function mend(one, data) {
  const again = new DataTransfer();
  for (const [name, value] of data) {
    const field = form.elements[name];
    if (typeof value !== 'string') again.items.add(value);
    else if (field && field.type !== 'file') field.value = value;
  }
  form.elements.photos.files = again.files;
  chosen(form.elements.photos);
  await remove(one);
  form.scrollIntoView();
}

function complaint() {
  if (!form.elements.words.value.trim()) return '请填写“发现的情况”';
  if (!form.elements.severity.value) return '请选择“程度”';
  if (form.elements.photos.files.length > 9) return '一条记录最多 9 张照片';
  return '';
}

/** The form's data under an id like no other; a page without https has no randomUUID. */
function typed() {
  const data = new FormData(form);
  data.delete('_csrf');
  if (!form.elements.photos.files.length) data.delete('photos');
  data.set('client', id());
  data.set('address', address);
  return data;
}

function id() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks who is signed in now, and for the key to what he has written down. @return whether it may be sent */
async function known() {
  const asked = await fetch(address, { headers: { Accept: 'application/json' }, redirect: 'manual' });
  if (asked.type === 'opaqueredirect' || asked.status === 401) return lost();
  if (!asked.ok) return away();
  const answer = await asked.json();
  if (answer.person !== here.person) return location.reload();
  token = asked.headers.get('X-CSRF-TOKEN') ?? '';
  key ??= await taken(answer.key);
  return true;
}

/** Sends what waits, one after the other; the first that cannot be sent for want of network or session stops it. */
async function send() {
  if (sending) return;
  if (offline) return reach();
  sending = true;
  let arrived = 0;
  try {
    if (!await known()) return;
    for (const one of await mine()) {
      if (troubles.has(one.key) || doubtful(one)) continue;
      const outcome = await sent(one);
      if (outcome === 'stop') break;
      if (outcome === 'arrived') arrived++;
      await show();
    }
  } catch {
    away();
  } finally {
    sending = false;
    await show();
  }
  if (arrived) await list();
}

/** Once there is a network again, the page itself is there, too. */
async function reach() {
  try {
    await fetch('/favicon.svg', { cache: 'no-store', headers: { Range: 'bytes=0-0' } });
    if (navigator.onLine && !form.elements.words.value) location.reload();
  } catch {
    away();
  }
}

async function sent(one) {
  const body = await read(one, key);
  const to = body.get('address');
  body.delete('address');
  const answer = await fetch(to, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Accept: 'application/json', 'X-CSRF-TOKEN': token }
  });
  if (answer.type === 'opaqueredirect' || answer.status === 401) return lost() || 'stop';
  if (answer.status >= 500 || answer.status === 429) return away() || 'stop';
  if (!answer.ok) {
    troubles.set(one.key, (await answer.json().catch(() => ({}))).message ?? '没有被接受');
    return 'refused';
  }
  await remove(one);
  say(link, '');
  return 'arrived';
}

function lost() {
  say(link, lasting ? '登录已失效。没有上传的还在这台手机里，您重新登录后上传。' : '登录已失效。请在另一个页面重新登录，不要关掉这个页面。');
  return false;
}

function away() {
  say(link, lasting ? '没有网络。您记的存在这台手机里，有网络时自动上传。' : '没有网络。您记的只在这个页面里，请不要关掉它，有网络时自动上传。');
  return false;
}

/** What has arrived, with everybody else's. */
async function list() {
  const page = await fetch(location.href, { redirect: 'manual' });
  if (!page.ok) return;
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('#arrived');
  if (fresh) document.querySelector('#arrived').replaceWith(fresh);
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const note = form.querySelector('.note.wrong');
  const wrong = complaint();
  say(note, wrong);
  if (wrong) return note.scrollIntoView({ block: 'center' });
  try {
    await keep({ person: here.person, sitting, blind: offline }, here.lock, typed());
  } catch {
    return say(note, '这台手机存不下了，请先上传已有的记录，或者删去几张照片');
  }
  const day = form.elements.foundOn.value;
  form.reset();
  form.elements.foundOn.value = day;
  await show();
  send();
});
document.querySelector('#again').addEventListener('click', send);
addEventListener('online', send);
addEventListener('beforeunload', event => {
  if (!lasting && !document.querySelector('#waiting').hidden) event.preventDefault();
});
setInterval(async () => { if (offline || (await mine()).length) send(); }, AGAIN);
if (offline) {
  document.querySelector('#whose').textContent = here.person ? `以${here.name}的名义记录` : '请先在有网络时登录打开一次这个页面，再在没有网络的地方记录。';
  form.querySelector('button[type=submit]').disabled = !here.person;
  form.elements.foundOn.value = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
} else {
  localStorage.setItem(LAST, JSON.stringify({ person: here.person, name: here.name, lock: here.lock, sitting, at: Date.now() }));
  // Only a page over https, or on this machine, may have one.
  navigator.serviceWorker?.register('/site-worker.js', { scope: '/inspections/' }).catch(() => {});
}
show().then(() => { if (!offline) send(); });
