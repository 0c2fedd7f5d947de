// Camunda Forms (form-js 1.8.7) speak fixed English and offer no hook: what they draw is put into Chinese.
// Labels and values belong to the forms and the people; only places where form-js itself speaks are touched.
const ERRORS = [
  [/^Field is required\.$/, '此项必填'],
  [/^Field must match pattern [\s\S]*$/, '格式不正确，请核对'],
  [/^Field must have minimum value of (.*)\.$/, '不能小于 $1'],
  [/^Field must have maximum value of (.*)\.$/, '不能大于 $1'],
  [/^Field must have minimum length of (.*)\.$/, '至少填写 $1 个字'],
  [/^Field must have maximum length of (.*)\.$/, '最多填写 $1 个字'],
  [/^Field must be a valid email\.$/, '邮箱地址不正确，请核对'],
  [/^Field must be a valid\s+international phone number[\s\S]*$/, '电话号码不正确，请核对'],
  [/^Date and time must both be entered\.$/, '日期和时间都要填写'],
  [/^Value is not a number\.$/, '请填写数字'],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, '请填写 $1 或 $2'],
  [/^Value is expected to .*$/, '数值不正确，请核对']
];
const WORDS = {
  'Search': '输入文字查找', 'Select': '请选择', 'No results': '没有找到', 'All values selected': '已全部选上',
  'Add new': '添加一行', 'Collapse': '收起', 'Nothing to show.': '暂无内容', 'No content to show.': '暂无内容',
  "External content couldn't be loaded.": '内容无法显示', 'Increment': '加一', 'Decrement': '减一',
  'Remove tag': '移除', 'Skip to search': '跳到查找', 'Next page': '下一页', 'Previous page': '上一页',
  'Click to remove sorting': '点击取消排序', 'Click to sort ascending': '点击按升序排列',
  'Click to sort descending': '点击按降序排列',
  'mm/dd/yyyy': '年/月/日', 'dd/mm/yyyy': '年/月/日', 'yyyy/mm/dd': '年/月/日', 'hh:mm': '时:分', 'hh:mm --': '时:分',
  'hh:mm ?m': '时:分'
};
const SPOKEN = '.fjs-dropdownlist-empty, .fjs-select-placeholder, .fjs-repeat-render-footer button, '
  + '.fjs-table-nav, .fjs-table-empty, .fjs-table td[colspan], .fjs-iframe-placeholder-text';
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

function error(text) {
  const rule = ERRORS.find(([english]) => english.test(text));
  return rule ? text.replace(...rule) : text;
}

function word(text) {
  return Object.hasOwn(WORDS, text) ? WORDS[text] : text.replace(/^Expand all \((\d+)\)$/, '全部展开（$1）');
}

function texts(node) {
  const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  return Array.from({ length: 1e4 }, () => walk.nextNode()).filter(Boolean);
}

/** Writes only what differs: form-js keeps its nodes, and an idle write would wake the observer again. */
function say(element, chinese) {
  texts(element).forEach(text => {
    const said = chinese(text.data.trim());
    if (said !== text.data.trim()) text.data = said;
  });
}

function sayAttributes(element) {
  ATTRIBUTES.filter(name => element.hasAttribute(name)).forEach(name => {
    const said = word(element.getAttribute(name));
    if (said !== element.getAttribute(name)) element.setAttribute(name, said);
  });
}

/** 「保存」 would promise more than the browser keeps; the same label in other dialogs does save. */
function sayDraft() {
  document.querySelectorAll('.form-actions .btn-default')
    .forEach(button => say(button, text => text === '保存' ? '暂存' : text));
}

function speakChinese() {
  sayDraft();
  document.querySelectorAll('.fjs-container').forEach(form => {
    form.querySelectorAll('.fjs-form-field-error').forEach(element => say(element, error));
    form.querySelectorAll(SPOKEN).forEach(element => say(element, word));
    form.querySelectorAll('[placeholder], [title], [aria-label]').forEach(sayAttributes);
  });
}

/** The calendar of date fields has a hook of its own. */
function calendarInChinese() {
  const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
  window.flatpickr?.localize({
    weekdays: { shorthand: ['日', '一', '二', '三', '四', '五', '六'],
      longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] },
    months: { shorthand: months, longhand: months },
    firstDayOfWeek: 1, yearAriaLabel: '年', monthAriaLabel: '月', rangeSeparator: ' 至 '
  });
}

calendarInChinese();
new MutationObserver(speakChinese).observe(document.body, { childList: true, subtree: true, characterData: true,
  attributeFilter: ATTRIBUTES });

export default [];
