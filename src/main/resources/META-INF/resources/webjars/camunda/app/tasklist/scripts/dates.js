// A deadline is a day: 2026年12月5日, not 「12 天后」. Every age counts as too old for the relative wording.
window.angular?.module('angularMoment').run(['amTimeAgoConfig', config => Object.assign(config, {
  fullDateThreshold: -Infinity,
  fullDateFormat: 'YYYY年M月D日'
})]);

export default [];
