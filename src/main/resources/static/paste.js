// Copies a text that stands on the page; without https browsers offer the old way only.
document.querySelectorAll('button[data-copies]').forEach(button => {
  button.addEventListener('click', () => {
    const text = document.getElementById(button.dataset.copies);
    text.select();
    button.textContent = document.execCommand('copy') ? '已复制' : '请按 Ctrl+C 复制';
  });
});
