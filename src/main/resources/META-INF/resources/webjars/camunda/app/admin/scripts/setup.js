// The way from the system administrator's start page to our own: offices, people, posts, the roll. Other administrators have no say there.
const mine = ['$http', '$rootScope', 'Uri', ($http, $rootScope, Uri) => done =>
  $http.get(Uri.appUri('engine://engine/:engine/identity/groups'), { params: { userId: $rootScope.authentication.name } })
    .then(answer => done(null, answer.data.groups.some(group => group.id === 'systemadmin')), () => done(null, false))];

export default [
  {
    id: 'jianyi-setup',
    pluginPoint: 'admin.dashboard.section',
    priority: 300,
    properties: { label: '单位和人员', pagePath: '/setup', access: mine },
    render: node => {
      const link = document.createElement('a');
      link.href = '/setup';
      link.textContent = '单位、岗位、代表名册，批量导入，放假安排';
      node.append(link);
    }
  }
];
