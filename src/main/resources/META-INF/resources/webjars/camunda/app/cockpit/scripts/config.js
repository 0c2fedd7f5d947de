// Replaces the shipped file. The locale code is "zh", never "zh-CN": only the part before the dash is looked up.
export default {
  app: { name: '流程监控', vendor: '代表建议办理' },
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  // Relative to this webapp's folder: one copy serves all four.
  customScripts: ['../tasklist/scripts/words.js', '../tasklist/scripts/said.js', '../tasklist/scripts/sso.js', '../tasklist/scripts/idle.js', '../tasklist/scripts/closed.js', '../tasklist/scripts/ways.js', 'scripts/board.js']
};
