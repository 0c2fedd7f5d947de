// Parts of Cockpit and Admin whose calls are closed for everybody, or that this product has nothing to show in, are not offered: they would
// show red complaints or a 0 that is none.
const CLOSED = {
  'admin.dashboard.section': ['tenants', 'system'],
  'cockpit.navigation': ['tasks', 'decisions', 'batch', 'reports'],
  'cockpit.processDefinition.runtime.action': ['bulk-job-definition-override-job-priority-action'],
  'cockpit.jobDefinition.action': ['job-definition-override-job-priority-action'],
  'cockpit.processInstance.runtime.tab': ['variables-tab', 'user-tasks-tab', 'external-tasks-process-instance-runtime'],
  'cockpit.processInstance.runtime.action': ['add-variable-action', 'cancel-process-instance-action'],
  'cockpit.incident.action': ['increase-incident-external-task-retry'],
  'cockpit.repository.deployment.action': ['delete-deployment']
};

window.angular?.module('ng').run(['Views', views => {
  const all = views.getProviders;
  views.getProviders = wanted => all.call(views, wanted).filter(view => !CLOSED[wanted?.component]?.includes(view.id));
}]);

export default [];
