// Keeps what is typed on the server, a few seconds after the last key, and gives it back after a lost session or on another device.
const QUIET = 2_000;
const AGAIN = 10_000;
// A browser sends no more than 64 KB for a page that is gone.
const MOST_ON_LEAVING = 60_000;
const HELD = 'jianyi-unsaved:';
const leaving = new Map();

/** What goes out as the page is left may not arrive when the session is over: until it has, it lies in this browser. */
function hold(key, { person, fields }, was) {
  localStorage.setItem(HELD + key, JSON.stringify({ person, fields, was }));
}

function same(one, other) {
  const plain = value => JSON.stringify(value?.length === 0 ? '' : value ?? '');
  return plain(one) === plain(other);
}

/** Takes what was held: the fields nobody has changed on the server since, for the same person. */
function release(key, kept) {
  const held = JSON.parse(localStorage.getItem(HELD + key) ?? 'null');
  if (!kept || kept.person === held?.person) localStorage.removeItem(HELD + key);
  return held && kept && held.person === kept.person
    ? Object.entries(held.fields).filter(([name, value]) => value !== null && same(kept.fields?.[name], held.was[name]))
    : [];
}

/**
 * Begins to keep a draft.
 *
 * key: a task's id, the name of a start's form, or "new". page.read() gives the fields, page.write(fields) puts them back, page.tell(state) shows one of
 * { kept } | { restored, drop } | { dropped } | { gone } | { other } | { away }.
 * Answers with { touched, wait, stop }: call touched after every change, wait when the form is being handed in, stop when it has been
 * taken or leaves the screen: what is not saved yet is saved then, unless it is being handed in.
 */
export async function keepDraft(key, page) {
  const address = `/api/drafts/${encodeURIComponent(key)}`;
  let token = '';
  let person = '';
  let timer = 0;
  let stopped = false;
  let handing = false;
  let saved = '';

  async function fetchKept() {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    if (!answer.ok) return { status: answer.status };
    token = answer.headers.get('X-CSRF-TOKEN') ?? '';
    return { status: 200, kept: await answer.json() };
  }

  function call(method, body, last = method === 'DELETE') {
    return fetch(address, {
      method,
      body,
      redirect: 'manual',
      keepalive: last && (body ?? '').length < MOST_ON_LEAVING,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': token }
    });
  }

  /** Only what has changed here goes out: another window of the same form keeps its own words. */
  function changed(fields) {
    const was = JSON.parse(saved);
    const gone = Object.keys(was).filter(name => !(name in fields)).map(name => [name, null]);
    const now = Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]));
    return JSON.stringify({ person, fields: Object.fromEntries([...gone, ...now]) });
  }

  async function send(fields) {
    if (!person) person = (await fetchKept()).kept?.person ?? '';
    let answer = await call('PATCH', changed(fields));
    // After a new sign-in the session has another token.
    if ([401, 403].includes(answer.status) && (await fetchKept()).status === 200) answer = await call('PATCH', changed(fields));
    return answer;
  }

  async function save() {
    timer = 0;
    const fields = JSON.stringify(page.read());
    if (stopped || fields === saved) return;
    let later = true;
    try {
      const answer = await send(JSON.parse(fields));
      if (stopped) return;
      if (answer.ok) {
        saved = fields;
        later = false;
        page.tell({ kept: (await answer.json()).saved });
      } else if (answer.status === 401) {
        page.tell({ gone: true });
      } else if (answer.status >= 500) {
        page.tell({ away: true });
      } else {
        page.tell({ other: (await answer.json().catch(() => ({}))).message });
        later = answer.status === 409;
      }
    } catch {
      page.tell({ away: true });
    }
    if (later && !stopped && !timer) timer = setTimeout(save, AGAIN);
  }

  /** Whoever comes back from signing in elsewhere wants to see at once that his words are safe. */
  function returned() {
    if (timer) {
      clearTimeout(timer);
      save();
    } else {
      adopt();
    }
  }

  /** Another window may have written meanwhile: what has not been touched here takes its words. */
  async function adopt() {
    const there = (await fetchKept().catch(() => ({}))).kept?.fields;
    if (!there || stopped || timer) return;
    const was = JSON.parse(saved);
    const newer = Object.entries(there).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]));
    if (!newer.length) return;
    page.write({ ...page.read(), ...Object.fromEntries(newer) });
    saved = JSON.stringify(page.read());
  }

  function touched() {
    handing = false;
    after(QUIET);
  }

  /** The form leaves the screen or the page is left: what waits is sent at once, and whoever opens it again waits for that. */
  function flush() {
    if (!timer || handing || stopped) return;
    clearTimeout(timer);
    timer = 0;
    const fields = page.read();
    if (JSON.stringify(fields) === saved) return;
    const body = changed(fields);
    hold(key, JSON.parse(body), JSON.parse(saved));
    saved = JSON.stringify(fields);
    leaving.set(key, call('PATCH', body, true).then(answer => answer.ok && release(key)).catch(() => {}));
  }

  /** What is being handed in need not be kept, unless it is refused. */
  function wait() {
    handing = true;
    if (timer) after(AGAIN);
  }

  function after(millis) {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(save, millis);
  }

  function stop(forget = false) {
    if (!forget) flush();
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('focus', returned);
    window.removeEventListener('pagehide', flush);
    if (forget) call('DELETE').catch(() => {});
  }

  const empty = page.read();
  await leaving.get(key);
  saved = JSON.stringify(empty);
  const { kept, status } = await fetchKept().catch(() => ({}));
  if (status === 403 || status === 404 || status === 409) stopped = true;
  person = kept?.person ?? '';
  const held = stopped ? [] : release(key, kept);
  if (!stopped && (held.length || kept?.fields && JSON.stringify(kept.fields) !== saved)) {
    // Whoever has begun to type meanwhile keeps that.
    const begun = [...held, ...Object.entries(page.read()).filter(([name, value]) => String(value) !== String(empty[name]))];
    page.write({ ...kept.fields, ...Object.fromEntries(begun) });
    saved = begun.length ? saved : JSON.stringify(page.read());
    page.tell({
      restored: kept.saved ?? '',
      drop: () => {
        call('DELETE').catch(() => {});
        page.write(empty);
        saved = JSON.stringify(page.read());
        page.tell({ dropped: true });
      }
    });
  }
  if (JSON.stringify(page.read()) !== saved) touched();
  if (!stopped) {
    window.addEventListener('focus', returned);
    window.addEventListener('pagehide', flush);
  }
  return { touched, wait, stop };
}

/** Words for a state, with the link or button that belongs to it. */
export function words(state, document) {
  const line = document.createDocumentFragment();
  if (state.restored) {
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.className = 'plain link';
    drop.textContent = '放弃';
    drop.addEventListener('click', state.drop);
    line.append(`已恢复您上次填写的内容　${state.restored}　`, drop);
  } else if (state.gone) {
    const link = document.createElement('a');
    link.href = '/login';
    link.target = '_blank';
    link.textContent = '在新窗口重新登录';
    line.append('登录已失效，您填写的内容还在这一页。请', link, '，登录后这里会自动保存。');
  } else if (state.away) {
    line.append('草稿暂时没有保存，稍后会自动再试；您填写的内容还在这一页。');
  } else if (state.other) {
    line.append(state.other);
  }
  return line;
}
