// The page of a site: what is typed is first kept in this browser, bound to whoever is signed in, and then sent, in order and once.
// It stays kept until the server says that it has it, whatever happens to network, session or page; nobody else is shown it.
import { button, list as chosen } from './file-button.js';

const main = document.querySelector('main.site');
const form = document.querySelector('#record');
// Without network the page is an empty one; it knows only who last opened such a page here and has not signed out since.
const offline = 'offline' in main.dataset;
const LAST = 'jianyi-site-person';
const last = JSON.parse(localStorage.getItem(LAST) ?? '{}');
const address = main.dataset.address ?? `${location.pathname}/findings`;
const person = main.dataset.person ?? last.person ?? '';
const AGAIN = 15_000;
let sending = false;

button(form.elements.photos);
form.elements.photos.addEventListener('change', () => chosen(form.elements.photos));
form.addEventListener('reset', () => setTimeout(() => chosen(form.elements.photos)));

/** The one table of what waits: key in order, person, address, client, fields, photos, trouble. */
function table(mode) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('jianyi-site', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('waiting', { keyPath: 'key', autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result.transaction('waiting', mode));
  });
}

async function act(mode, what) {
  const work = await table(mode);
  const asked = what(work.objectStore('waiting'));
  return new Promise((resolve, reject) => {
    work.oncomplete = () => { work.db.close(); resolve(asked.result); };
    work.onabort = work.onerror = () => { work.db.close(); reject(work.error); };
  });
}

/** What this person has typed and not sent, of any site, the first first. */
async function mine() {
  return (await act('readonly', store => store.getAll())).filter(one => one.person === person);
}

function say(note, sentence) {
  note.textContent = sentence;
  note.hidden = !sentence;
}

async function show() {
  const all = await mine();
  const section = document.querySelector('#waiting');
  section.hidden = !all.length;
  section.querySelector('.count').textContent = all.length;
  // Whoever holds the telephone now is not known without network.
  section.querySelector('ol').replaceChildren(...(offline ? [] : all).map(one => {
    const line = document.createElement('li');
    line.textContent = one.fields.words + (one.photos.length ? `（照片 ${one.photos.length} 张）` : '') + (one.trouble ? `：${one.trouble}` : '');
    if (one.trouble) line.append(' ', drop(one));
    return line;
  }));
}

/** What the server refuses cannot be sent as it is; its words go back into the form, so that they can be mended. */
function drop(one) {
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'plain link';
  back.textContent = '改一改';
  back.addEventListener('click', async () => {
    Object.entries(one.fields).forEach(([name, value]) => {
      const field = form.elements[name];
      if (field && field.type !== 'file') field.value = value;
    });
    const again = new DataTransfer();
    one.photos.forEach(photo => again.items.add(new File([photo.data], photo.name, { type: photo.type })));
    form.elements.photos.files = again.files;
    chosen(form.elements.photos);
    await act('readwrite', store => store.delete(one.key));
    await show();
    form.scrollIntoView();
  });
  return back;
}

function complaint() {
  if (!form.elements.words.value.trim()) return '请填写“发现的情况”';
  if (!form.elements.severity.value) return '请选择“程度”';
  if (form.elements.photos.files.length > 9) return '一条记录最多 9 张照片';
  return '';
}

async function keep() {
  const fields = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && name !== '_csrf') fields[name] = value;
  // A file that was chosen may be gone later; its bytes are kept, not its place.
  const photos = await Promise.all([...form.elements.photos.files].map(async file =>
    ({ name: file.name, type: file.type, data: await file.arrayBuffer() })));
  await act('readwrite', store => store.add({ person, address, client: id(), fields, photos, trouble: '' }));
}

/** An id like no other; a page without https has no randomUUID. */
function id() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function body(one) {
  const data = new FormData();
  data.set('client', one.client);
  Object.entries(one.fields).forEach(([name, value]) => data.set(name, value));
  one.photos.forEach(photo => data.append('photos', new Blob([photo.data], { type: photo.type }), photo.name));
  return data;
}

/** Sends what waits, one after the other; the first that cannot be sent for want of network or session stops it. */
async function send() {
  if (sending) return;
  if (offline) return reach();
  sending = true;
  try {
    let arrived = 0;
    for (const one of await mine()) {
      if (one.trouble) continue;
      const outcome = await sent(one);
      if (outcome === 'stop') break;
      if (outcome === 'arrived') arrived++;
      await show();
    }
    if (arrived) await list();
  } finally {
    sending = false;
    await show();
  }
}

const link = document.querySelector('#link');

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
  try {
    const asked = await fetch(one.address, { headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (asked.type === 'opaqueredirect' || asked.status === 401) return lost();
    if (asked.status === 403 || asked.status === 404) return trouble(one, await asked.json().catch(() => ({})));
    if (!asked.ok) return away();
    if ((await asked.json()).person !== person) { location.reload(); return 'stop'; }
    const answer = await fetch(one.address, {
      method: 'POST',
      body: body(one),
      redirect: 'manual',
      headers: { Accept: 'application/json', 'X-CSRF-TOKEN': asked.headers.get('X-CSRF-TOKEN') ?? '' }
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401) return lost();
    if (answer.status >= 500 || answer.status === 429) return away();
    if (!answer.ok) return trouble(one, await answer.json().catch(() => ({})));
    await act('readwrite', store => store.delete(one.key));
    say(link, '');
    return 'arrived';
  } catch {
    return away();
  }
}

function lost() {
  say(link, '登录已失效。没有上传的还在这台手机里，重新登录后自动上传。');
  return 'stop';
}

function away() {
  say(link, '没有网络。您记的存在这台手机里，有网络时自动上传。');
  return 'stop';
}

async function trouble(one, answer) {
  await act('readwrite', store => store.put({ ...one, trouble: answer.message ?? '没有被接受' }));
  return 'refused';
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
    await keep();
  } catch {
    return say(note, '这台手机存不下了，请先上传已有的记录，或者删去几张照片');
  }
  const day = form.elements.foundOn.value;
  form.reset();
  form.elements.foundOn.value = day;
  form.querySelector('.chosen').textContent = '';
  await show();
  send();
});
form.elements.photos.addEventListener('change', () => {
  form.querySelector('.chosen').textContent = [...form.elements.photos.files].map(file => file.name).join('、');
});
document.querySelector('#again').addEventListener('click', send);
addEventListener('online', send);
setInterval(async () => { if (offline || (await mine()).length) send(); }, AGAIN);
if (offline) {
  document.querySelector('#whose').textContent = person ? `以${last.name}的名义记录` : '请先在有网络时登录打开一次这个页面，再在没有网络的地方记录。';
  form.querySelector('button').disabled = !person;
  form.elements.foundOn.value = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
} else {
  localStorage.setItem(LAST, JSON.stringify({ person, name: main.dataset.name }));
  // Only a page over https, or on this machine, may have one.
  navigator.serviceWorker?.register('/site-worker.js', { scope: '/inspections/' }).catch(() => {});
}
show().then(() => { if (!offline) send(); });
