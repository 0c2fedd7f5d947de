// What a site's page keeps in this browser until it is sent. Each record is locked with its person's public key, so that it can be written
// down by whoever holds the telephone and read by nobody but the person, who is handed the private key by the server once signed in.
const lock = crypto.subtle;
const OAEP = { name: 'RSA-OAEP', hash: 'SHA-256' };
const bytes = text => Uint8Array.from(atob(text), one => one.charCodeAt(0));

/** Whether anything can be kept beyond this page: browsers lock over https, and on this machine, alone. */
export const lasting = Boolean(lock);

const open = [];

/** The one table of what waits: key in order, person, blind, sitting, and what is locked. */
function table(mode) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('jianyi-site', 2);
    opening.onupgradeneeded = () => {
      if (opening.result.objectStoreNames.contains('waiting')) opening.result.deleteObjectStore('waiting');
      opening.result.createObjectStore('waiting', { keyPath: 'key', autoIncrement: true });
    };
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

/** What this person has not sent, of any site, the first first. */
export async function waiting(person) {
  return (lasting ? await act('readonly', store => store.getAll()) : open).filter(one => one.person === person);
}

export async function remove(one) {
  if (lasting) return act('readwrite', store => store.delete(one.key));
  open.splice(open.indexOf(one), 1);
}

/** Changes what is known of a record; what is locked in it stays. */
export async function mark(one, facts) {
  return act('readwrite', store => store.put({ ...one, ...facts }));
}

/** Keeps a form's data for a person. A file that was chosen may be gone later: its bytes are kept, not its place. */
export async function keep(facts, publicKey, data) {
  if (!lasting) return open.push({ ...facts, data });
  const whole = new Response(data);
  const type = whole.headers.get('Content-Type');
  const plain = await whole.arrayBuffer();
  const once = await lock.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await lock.encrypt({ name: 'AES-GCM', iv }, once, plain);
  const outer = await lock.importKey('spki', bytes(publicKey), OAEP, false, ['encrypt']);
  const wrapped = await lock.encrypt(OAEP, outer, await lock.exportKey('raw', once));
  return act('readwrite', store => store.add({ ...facts, type, iv, sealed, wrapped }));
}

/** The key the server has handed out, as the browser uses it. */
export async function taken(privateKey) {
  return lasting ? lock.importKey('pkcs8', bytes(privateKey), OAEP, false, ['decrypt']) : null;
}

/** The form's data again. */
export async function read(one, key) {
  if (!lasting) return one.data;
  const once = await lock.importKey('raw', await lock.decrypt(OAEP, key, one.wrapped), 'AES-GCM', false, ['decrypt']);
  const plain = await lock.decrypt({ name: 'AES-GCM', iv: one.iv }, once, one.sealed);
  return new Response(plain, { headers: { 'Content-Type': one.type } }).formData();
}
