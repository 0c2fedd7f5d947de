// Replaces the shipped file. The locale code is "zh", never "zh-CN": only the part before the dash is looked up.
export default {
  app: { name: '首页', vendor: '代表建议办理' },
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/home.js']
};
