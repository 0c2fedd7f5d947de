// Forms with files: says at once what is too large, and sends in the background, so that nothing chosen or typed is lost when
// something is refused or the session has ended. Without this script the forms work as well.
import { button, list, MB } from './file-button.js';

const LARGEST = 20 * MB;
const ALTOGETHER = 100 * MB;
const MOST = 20;

function chosen(form) {
  return [...form.querySelectorAll('input[type=file]')].flatMap(input => [...input.files]);
}

/** What is wrong with the choice, in words; empty when nothing is. */
function complaint(files, needed) {
  if (needed && !files.length) return '请先选择要上传的文件';
  const large = files.find(file => file.size > LARGEST);
  if (large) return `“${large.name}”超过 20 MB，请压缩图片或分成几份后再上传`;
  const empty = files.find(file => file.size === 0);
  if (empty) return `“${empty.name}”是空文件，里面没有内容`;
  if (files.length > MOST) return `一次最多 ${MOST} 个文件，请分几次上传`;
  if (files.reduce((sum, file) => sum + file.size, 0) > ALTOGETHER) return '一次上传的文件太大，合起来不能超过 100 MB，请分几次上传';
  return '';
}

function say(form, sentence) {
  const note = form.querySelector('.note.wrong');
  note.textContent = sentence;
  note.hidden = !sentence;
  if (sentence) note.scrollIntoView({ block: 'center' });
}

/** The sentence on a page that refuses. */
async function sentence(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('.note.wrong, .paper p, body > p')?.textContent.trim() || '系统未能完成此操作，请稍后再试';
}

const GONE = '登录已失效，内容还在这一页。请在新窗口重新登录，再回到这一页提交。';

async function answered(form, answer) {
  const lost = answer.status === 401 || new URL(answer.url).pathname === '/login' || answer.status === 403 && await outside();
  if (lost) return say(form, GONE);
  if (!answer.ok) return say(form, await sentence(answer));
  form.dispatchEvent(new CustomEvent('sent', { bubbles: true }));
  if (answer.url.split('#')[0] === location.href.split('#')[0]) {
    location.hash = form.closest('section')?.id ?? '';
    return location.reload();
  }
  location.assign(answer.url);
}

async function outside() {
  return (await fetch('/api/drafts/new').catch(() => null))?.status === 401;
}

/** Signing in again in another window gives the session a new token. */
async function freshToken(form) {
  const answer = await fetch('/api/drafts/new');
  const token = answer.headers.get('X-CSRF-TOKEN');
  if (token) form.elements._csrf.value = token;
}

async function send(form) {
  const wrong = complaint(chosen(form), form.classList.contains('upload') || 'needed' in form.dataset);
  say(form, wrong);
  if (wrong) return;
  const button = form.querySelector('button[type=submit]');
  const label = button.textContent;
  button.disabled = true;
  button.textContent = chosen(form).length ? '正在上传…' : '正在提交…';
  try {
    await freshToken(form);
    await answered(form, await fetch(form.action, { method: 'POST', body: new FormData(form) }));
  } catch {
    say(form, '网络不通，内容还在这一页，请稍后再试');
  } finally {
    button.disabled = false;
    button.textContent = label;
  }
}

document.querySelectorAll('form[enctype="multipart/form-data"]').forEach(form => {
  form.querySelectorAll('input[type=file]').forEach(button);
  form.addEventListener('change', event => {
    if (event.target.type !== 'file') return;
    list(event.target);
    say(form, complaint(chosen(form)));
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(form);
  });
});
