// How many tasks stand in each list, at once and without a click; one call of ours counts them all.
const PAUSE = 1_500;
const AGAIN = 5_000;
const MINUTE = 60_000;

let timer = 0;

async function count() {
  timer = 0;
  const answer = await fetch('/api/tasks/counts', { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer || answer.status >= 500) timer ||= setTimeout(count, AGAIN);
  if (!answer?.ok) return;
  const counts = await answer.json();
  const links = document.querySelectorAll('.task-filters .task-filter h4 a');
  if (!links.length) timer ||= setTimeout(count, AGAIN);
  for (const link of links) {
    const name = link.firstChild?.textContent.trim();
    const sign = link.querySelector('.jianyi-count') ?? link.appendChild(Object.assign(document.createElement('span'), { className: 'jianyi-count' }));
    const said = counts[name] === undefined ? '' : String(counts[name]);
    if (sign.textContent !== said) sign.textContent = said;
  }
}

function soon() {
  timer ||= setTimeout(count, PAUSE);
}

/** Only what happens in the columns of lists and tasks changes a count; what we draw ourselves does not. */
function concerns(change) {
  const part = change.target.nodeType === Node.ELEMENT_NODE ? change.target : change.target.parentElement;
  return part?.closest('.tasks-list, .task-filters') && !part.closest('.jianyi-count, .jianyi-light, h4 a');
}

new MutationObserver(changes => {
  if (changes.some(concerns)) soon();
}).observe(document.body, { childList: true, subtree: true });
setInterval(soon, MINUTE);

export default [];
