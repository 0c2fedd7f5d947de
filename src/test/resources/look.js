// What a person has before him in this frame: what can be read, red alarms, links, and what opens something when it is pressed.
() => {
  const seen = node => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && node.getClientRects().length > 0;
  const words = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    if (node.data.trim() && !around.closest('script, style, noscript') && seen(around.closest('select') ?? around)) words.add(node.data.trim());
  }
  const shown = part => [...document.querySelectorAll(part)].filter(seen);
  for (const node of shown('[title], [placeholder], [aria-label], [alt], [uib-tooltip]')) {
    for (const name of ['title', 'placeholder', 'aria-label', 'alt', 'uib-tooltip']) if (node.getAttribute(name)) words.add(node.getAttribute(name));
  }
  const name = node => (node.innerText || node.getAttribute('title') || node.className.toString()).trim().replace(/\s+/g, ' ');
  const openers = shown('a:not([href]), a[href=""], button:not([type=submit]), [role=tab], summary').filter(node => !node.disabled).map(node => {
    node.dataset.crawled ??= String(Math.random());
    return [node.dataset.crawled, name(node)];
  });
  return {
    words: [...words].join('\n'),
    alarms: shown('.page-notifications .alert-danger, .loader-state.alert-danger, [role=alert].wrong').map(node => node.innerText.trim()),
    links: shown('a[href]').map(node => node.getAttribute('href')),
    openers,
  };
}
