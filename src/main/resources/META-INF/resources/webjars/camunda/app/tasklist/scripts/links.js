// The way from Tasklist to our own pages; the ledger's head leads on to the telephone list and the rest.
export default [
  {
    id: 'jianyi-ledger',
    pluginPoint: 'tasklist.navbar.action',
    priority: 300,
    render: node => {
      const link = document.createElement('a');
      link.href = '/cases';
      link.textContent = '台账';
      node.append(link);
    }
  }
];
