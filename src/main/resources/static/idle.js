// Whoever does nothing for the minutes of the rule is signed out, and warned before. In every window of one browser any key, press or turn
// of the wheel counts for all; what is typed stays where it is, and goes on after a new sign-in.
const USED = 'jianyi-used';
const IDLE = 'jianyi-idle';
const MINUTE = 60_000;
const WARNED = 2 * MINUTE;
const LOOKED = 5_000;
const PATIENCE = 10_000;
const HEARD = 500;
const GUARD = 'X-XSRF-TOKEN';
const ME = String(Math.random());

let mine = null;
let told = 0;
let out = false;
let dialog = null;
const held = [];
const underWay = new Set();
const windows = new BroadcastChannel(IDLE);
const waiting = new Set();

/**
 * Camunda's applications ask again and again, and leave their page at the first refusal: while nobody is signed in their calls wait. They
 * carry the session's token as it is when they go out: for an old one Camunda ends the new session.
 */
const { send, setRequestHeader } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
  if (name.toUpperCase() !== GUARD) setRequestHeader.call(this, name, value);
};
XMLHttpRequest.prototype.send = function (...body) {
  const call = () => {
    const over = new Promise(done => this.addEventListener('loadend', done, { once: true }));
    const guard = document.cookie.match(/XSRF-TOKEN=(\w+)/)?.[1];
    if (guard) setRequestHeader.call(this, GUARD, guard);
    send.apply(this, body);
    underWay.add(over);
    over.then(() => underWay.delete(over));
  };
  if (out) held.push(call);
  else call();
};

function pause(millis) {
  return new Promise(done => setTimeout(done, millis));
}

/** Calls under way have their answers, or had ten seconds for them: signed out before, they would be refused. */
async function answered(leads) {
  windows.postMessage({ from: ME, waits: true, leads });
  await Promise.race([Promise.all(underWay), pause(PATIENCE)]);
  windows.postMessage({ from: ME, waits: false });
}

/** So have those of every other window; half a second is enough to hear of one that waits. */
async function othersAnswered() {
  const end = Date.now() + PATIENCE;
  do await pause(HEARD);
  while (waiting.size && Date.now() < end);
  waiting.clear();
}

/** One window's leaving is that of all: each holds its calls. Who follows leads nobody, or without network they would call each other without end. */
function hear({ data: { from, waits, leads } }) {
  if (!waits) return waiting.delete(from);
  waiting.add(from);
  if (leads && !out) leave(false).catch(release);
}

function release() {
  out = false;
  held.splice(0).forEach(call => call());
}

/** Who is signed in and after how many minutes he is signed out; asking keeps the session. Null when nobody is. */
async function stay() {
  const answer = await fetch('/api/stay', { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

function last() {
  return Number(localStorage.getItem(USED) ?? 0);
}

/** The server hears of it once a minute. */
function used() {
  if (dialog) return;
  const now = Date.now();
  localStorage.setItem(USED, now);
  if (now - told < MINUTE) return;
  told = now;
  stay().catch(() => {});
}

function close() {
  dialog?.remove();
  dialog = null;
}

function show(title, text, ...ways) {
  close();
  dialog = Object.assign(document.createElement('dialog'), { className: 'jianyi-idle' });
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-label', title);
  const head = Object.assign(document.createElement('h2'), { textContent: title });
  const line = Object.assign(document.createElement('p'), { textContent: text });
  const row = Object.assign(document.createElement('p'), { className: 'actions' });
  row.append(...ways);
  dialog.append(head, line, row);
  dialog.addEventListener('cancel', event => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
}

function button(words, act) {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: words });
  made.addEventListener('click', act);
  return made;
}

function goOn() {
  close();
  told = 0;
  used();
}

function warn() {
  if (dialog) return;
  show('很久没有操作', `再过两分钟自动退出（${mine.minutes} 分钟没有操作的，为了安全自动退出）。填写的内容会保留。`, button('继续', goOn));
}

async function token() {
  const page = await fetch('/logout').then(answer => answer.text());
  return new DOMParser().parseFromString(page, 'text/html').querySelector('input[name="_csrf"]')?.value ?? '';
}

/** Without network nobody is signed out, and nothing covers what is being written. */
async function leave(leads) {
  out = true;
  const [_csrf] = await Promise.all([token(), answered(leads)]);
  await othersAnswered();
  if (Date.now() - last() < mine.minutes * MINUTE) return release();
  if (_csrf) await fetch('/logout', { method: 'POST', body: new URLSearchParams({ _csrf }) });
  sessionStorage.setItem(IDLE, 'yes');
  const link = Object.assign(document.createElement('a'), { href: '/login?idle', target: '_blank', textContent: '在新窗口重新登录' });
  show('已自动退出', `${mine.minutes} 分钟没有操作。填写的内容还在这一页：重新登录以后，回到这里接着办。`, link, button('已经登录，接着办', back));
}

/** The forms of this page get the token of the new session; Camunda makes its own when first read from, and takes no call without it. */
async function back() {
  const now = await stay().catch(() => null);
  if (now?.person !== mine.person) {
    dialog.querySelector('p').textContent = now ? '现在登录的是另一个账号，请换回原来的账号。' : '还没有登录，请先在新窗口登录。';
    return;
  }
  const fresh = await token();
  document.querySelectorAll('input[name="_csrf"]').forEach(field => { field.value = fresh; });
  await fetch('/camunda/api/admin/auth/user/default');
  release();
  sessionStorage.removeItem(IDLE);
  goOn();
}

function look() {
  if (out) return;
  const left = mine.minutes * MINUTE - (Date.now() - last());
  if (left <= 0) leave(true).catch(release);
  else if (left <= WARNED) warn();
  else close();
}

/** Nothing waits for it: Tasklist begins before the answer is there. */
async function watch() {
  mine = await stay().catch(() => null);
  if (!mine) return;
  sessionStorage.removeItem(IDLE);
  told = Date.now();
  used();
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart']) window.addEventListener(kind, used, { passive: true, capture: true });
  // A sheet inside Tasklist leaves the warning to the page around it.
  if (window.top !== window) return;
  windows.addEventListener('message', hear);
  setInterval(look, LOOKED);
}

watch();
