// The ways to our own pages that are open to this person, as every page of ours has them in its head.
async function entrances() {
  const answer = await fetch('/api/entrances', { headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).filter(one => !one.path.startsWith('/camunda/')) : [];
}

function link({ path, words }) {
  return Object.assign(document.createElement('a'), { href: path, textContent: words });
}

/** What does not fit the head, behind one word; a press beside it closes it again. */
function behind(ways) {
  const more = Object.assign(document.createElement('details'), { className: 'jianyi-further' });
  const list = document.createElement('div');
  list.append(...ways.map(link));
  more.append(Object.assign(document.createElement('summary'), { textContent: '更多' }), list);
  document.addEventListener('click', event => more.contains(event.target) || (more.open = false));
  return more;
}

export default [
  {
    id: 'jianyi-entrances',
    pluginPoint: 'tasklist.navbar.action',
    priority: 300,
    render: async node => {
      node.classList.add('jianyi-entrances');
      const ways = await entrances().catch(() => []);
      const further = ways.filter(one => one.further);
      node.append(...ways.filter(one => !one.further).map(link));
      if (further.length) node.append(behind(further));
    }
  }
];
