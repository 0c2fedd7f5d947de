// The form before somebody, as form-js keeps it. It lets nobody in from outside: what draws it (Preact) hangs on the container and hands
// the form's services to every field. Shared by the scripts that keep, fill in and look at forms.

function services(node) {
  const found = node?.props?.value?.getService;
  return found ? found('form') : node?.__k?.map(services).find(Boolean);
}

/** The form drawn at this place; nothing while it is not. */
export function formAt(place) {
  return place && services(place.closest('.fjs-container')?.__k);
}

/** Its fields, each as its schema describes it. */
export function fieldsOf(form) {
  return form.get('formFieldRegistry').getAll();
}

/** Id of the open task, or null. */
export function openTask() {
  return new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
}

export default [];
