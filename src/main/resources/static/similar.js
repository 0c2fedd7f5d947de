// While somebody writes a suggestion, what has been suggested before is shown below the title: half a second after the last key.
(() => {
  const place = document.getElementById('similar');
  const form = place.closest('form');
  const written = (name) => form.elements[name].value.trim();
  let waiting;
  let asked = '';

  async function ask() {
    const words = new URLSearchParams({
      title: written('title'),
      text: `${written('situation')}\n${written('proposal')}`.slice(0, 8000),
    });
    const question = words.toString();
    if (question === asked) return;
    asked = question;
    words.set('_csrf', form.elements._csrf.value);
    try {
      const answer = await fetch(place.dataset.from, { method: 'POST', body: words, redirect: 'error' });
      if (question !== asked) return;
      if (answer.ok) place.innerHTML = await answer.text();
      else asked = '';
    } catch {
      // Nothing can be found out at the moment; writing goes on.
      asked = '';
    }
  }

  form.addEventListener('input', (event) => {
    if (!['title', 'situation', 'proposal'].includes(event.target.name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(ask, 500);
  });
  if (written('title')) ask();
})();
