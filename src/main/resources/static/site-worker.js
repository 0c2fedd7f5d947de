// Lets a site's page open without network: not as it was last seen, which may be somebody else's, but as an empty one.
const SHELF = 'jianyi-site-3';
const SHELL = '/site-shell.html';
const KEPT = [SHELL, '/site.js', '/site-store.js', '/file-button.js', '/inspection.css', '/jianyi.css', '/favicon.svg'];
const SITE = /^\/inspections\/[^/]+\/sites\/\d+$/;

self.addEventListener('install', event => {
  event.waitUntil(caches.open(SHELF).then(shelf => shelf.addAll(KEPT)).then(() => self.skipWaiting()));
});
self.addEventListener('activate', event => {
  event.waitUntil(caches.keys().then(names => Promise.all(names.filter(name => name !== SHELF).map(name => caches.delete(name)))));
});
self.addEventListener('fetch', event => {
  const path = new URL(event.request.url).pathname;
  if (event.request.mode === 'navigate' && SITE.test(path)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(SHELL)));
  } else if (event.request.method === 'GET' && KEPT.includes(path)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(path)));
  }
});
