// What Camunda's applications say in fixed English, past their own words: put into Chinese where it is drawn.
const SAID = {
  'Toggle this section': '展开或收起此部分', 'Loading diagram': '正在读取流程图', 'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '还原大小',
  'State': '状态', 'Actions': '操作', 'Select all': '全选', 'Unselect all': '全不选', 'Upload': '上传', 'Download': '下载',
  'Suspended Job Definition': '已挂起的作业定义', 'Message is null.': '没有内容', 'Invalid Date Value.': '日期不正确',
  'Welcome': '首页', 'Tasklist': '待办', 'Cockpit': '流程监控', 'Admin': '系统管理', 'WORKFLOW': '工作岗位',
  'task.assignee': '办理人', 'processDefinition': '流程', 'multiInstanceBody': '多实例', 'callActivity': '调用流程', 'userTask': '任务',
  'serviceTask': '自动步骤', 'subProcess': '子流程', 'receiveTask': '等待消息', 'intermediateMessageCatch': '等待消息', 'intermediateTimer': '等待时间',
  'eventBasedGateway': '等待先到者', 'null': '无'
};
/** What the rights of Admin's authorizations are called. */
const RIGHTS = {
  ALL: '全部', NONE: '无', ACCESS: '进入', READ: '读取', CREATE: '新建', UPDATE: '更改', DELETE: '删除', SET: '设置',
  READ_TASK: '读取任务', UPDATE_TASK: '更改任务', TASK_ASSIGN: '指派任务', TASK_WORK: '办理任务', SUSPEND_TASK: '挂起任务',
  CREATE_INSTANCE: '发起实例', READ_INSTANCE: '读取实例', UPDATE_INSTANCE: '更改实例', DELETE_INSTANCE: '删除实例', MIGRATE_INSTANCE: '迁移实例',
  SUSPEND: '挂起', SUSPEND_INSTANCE: '挂起实例', RETRY_JOB: '重试作业', READ_HISTORY: '读取历史', UPDATE_HISTORY: '更改历史', DELETE_HISTORY: '删除历史',
  READ_VARIABLE: '读取变量', UPDATE_VARIABLE: '更改变量', READ_TASK_VARIABLE: '读取任务变量', UPDATE_TASK_VARIABLE: '更改任务变量',
  READ_INSTANCE_VARIABLE: '读取实例变量', UPDATE_INSTANCE_VARIABLE: '更改实例变量', READ_HISTORY_VARIABLE: '读取历史变量'
};
const ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'uib-tooltip'];
/** What people have written, and what forms say for themselves. */
const OTHERS = '.fjs-container, textarea, pre, code, [contenteditable]';

function chinese(text) {
  const bare = text.trim();
  if (Object.hasOwn(SAID, bare)) return text.replace(bare, SAID[bare]);
  const rights = bare.split(/, */);
  if (rights.every(right => Object.hasOwn(RIGHTS, right))) return text.replace(bare, rights.map(right => RIGHTS[right]).join('、'));
  return text.replace(/(^|：|: )Error: (?=\p{Script=Han})/u, '$1').replace(/^(\s*)No (?=个)/, '$10 ');
}

function sayText(text) {
  const said = chinese(text.data);
  if (said !== text.data && !text.parentElement?.closest(OTHERS)) text.data = said;
}

function sayAttributes(element) {
  for (const name of ATTRIBUTES) {
    const words = element.getAttribute(name);
    if (words && chinese(words) !== words) element.setAttribute(name, chinese(words));
  }
}

function say(node) {
  if (node.nodeType === Node.TEXT_NODE) return sayText(node);
  if (node.nodeType !== Node.ELEMENT_NODE || node.closest(OTHERS)) return;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let one = node; one; one = walker.nextNode()) one.nodeType === Node.TEXT_NODE ? sayText(one) : sayAttributes(one);
}

new MutationObserver(changes => changes.forEach(change => {
  if (change.type === 'characterData') sayText(change.target);
  else if (change.type === 'attributes') sayAttributes(change.target);
  else change.addedNodes.forEach(say);
})).observe(document.body, { childList: true, subtree: true, characterData: true, attributeFilter: ATTRIBUTES });
say(document.body);

export default [];
