// The engine wraps a refusal's sentence in English; in the red notice only the sentence itself stays.
const WRAPPINGS = [
  /^Cannot (?:submit|complete|start|instantiate|claim)[^:]*: */,
  /^ENGINE-\d+ */,
  /^There was an exception while invoking the TaskListener\. Message: '([\s\S]*)'$/,
  /^Exception while invoking (?:TaskListener|ExecutionListener|Java Delegate): */i
];
const HAN = /\p{Script=Han}/u;

function sentence(message) {
  const bare = WRAPPINGS.reduce((text, wrapping) => text.replace(wrapping, '$1').replace(/^\$1/, ''), message.trim());
  return HAN.test(bare) ? bare : message;
}

/** An English message of the engine helps nobody at the desk: it stays for the administrator, on pointing at it. */
function speakChinese() {
  document.querySelectorAll('[notifications-panel] .message').forEach(element => {
    const said = sentence(element.textContent);
    if (said !== element.textContent) element.textContent = said;
  });
}

new MutationObserver(speakChinese).observe(document.body, { childList: true, subtree: true, characterData: true });

export default [];
