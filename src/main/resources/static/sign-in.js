// Drafts that Tasklist left in this browser belong to whoever used it before; nobody else shall find them in a form.
Object.keys(localStorage)
  .filter((key) => key.startsWith('camunda-form:'))
  .forEach((key) => localStorage.removeItem(key));
// Nor is anything recorded at a site without network under the name of whoever was here before.
localStorage.removeItem('jianyi-site-person');
