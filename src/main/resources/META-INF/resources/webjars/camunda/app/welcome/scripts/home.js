// Everybody has a first page of ours, where his work is; this one would offer what is closed.
location.replace('/');
await new Promise(() => {});
