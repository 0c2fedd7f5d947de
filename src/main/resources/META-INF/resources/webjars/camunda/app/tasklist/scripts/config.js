// Replaces the shipped file of Camunda's Tasklist. The locale code is "zh", never "zh-CN": only the part before the dash is looked up.
export default {
  app: { name: '待办', vendor: '代表建议办理' },
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  customScripts: ['words', 'said', 'sso', 'idle', 'dates', 'desk', 'formjs-zh', 'notices-zh', 'case-sheet', 'links', 'cards', 'counts', 'claims', 'drafts', 'days', 'folds', 'after'].map(name => `scripts/${name}.js`),
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '领取当前选中的任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '跳到第一份任务清单' },
    focusList: { key: 'ctrl+alt+l', description: '跳到列表中的第一项任务' },
    focusForm: { key: 'ctrl+alt+f', description: '跳到表单的第一项' },
    startProcess: { key: 'ctrl+alt+p', description: '打开“发起”' }
  }
};
