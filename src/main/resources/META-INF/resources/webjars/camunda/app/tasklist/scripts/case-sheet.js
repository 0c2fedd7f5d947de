// The tab 案卷: everything about the case beside the form. Priority 900 puts it right after the form (1000).
async function caseNumber(taskId) {
  const answer = await fetch(`/api/tasks/${encodeURIComponent(taskId)}/case`, { headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).number : null;
}

function sheet(number) {
  const frame = document.createElement('iframe');
  frame.className = 'case-sheet';
  frame.title = `案卷 ${number}`;
  frame.src = `/cases/${encodeURIComponent(number)}?embedded`;
  // A session that has ended answers with the sign-in page, which must not sit in a tab.
  frame.onload = () => {
    if (frame.contentWindow.location.pathname === '/login') location.assign('/login');
  };
  return frame;
}

function sorry(text) {
  const line = document.createElement('p');
  line.className = 'case-sheet-missing';
  line.textContent = text;
  return line;
}

async function render(node, { taskId }) {
  const number = await caseNumber(taskId).catch(() => null);
  node.replaceChildren(number ? sheet(number) : sorry('没有找到这项任务的案卷，请刷新页面后再试。'));
}

export default [
  { id: 'jianyi-case-sheet', pluginPoint: 'tasklist.task.detail', priority: 900, properties: { label: '案卷' }, render }
];
