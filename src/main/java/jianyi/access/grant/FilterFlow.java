package jianyi.access.grant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.StandingFlow;
import jianyi.flow.start.Models;
import jianyi.office.Role;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Tasklist's filters. A deputy's task names, in its model, the deputy and, so that it can be entered on the deputy's word, the clerks of the body;
 * the clerks' everyday filters leave such tasks out, 代录 shows them.
 */
@Component
class FilterFlow {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    /** The two lists that are one now; whoever had the first open saw nothing while the second was full. */
    private static final List<String> NAMED_BEFORE = List.of("我的待办", "本单位待办");

    private final FilterService filters;
    private final TaskService tasks;
    private final Models models;

    FilterFlow(FilterService filters, TaskService tasks, Models models) {
        this.filters = filters;
        this.tasks = tasks;
        this.models = models;
    }

    /** Creates the filters or brings them to what stands here, and asks for their readers' grants; filters of others are left alone. */
    void saveAll(GrantsFlow grants) {
        var everybody = List.of(Role.values());
        var ofDeputies = models.onSomebodysWord().toArray(String[]::new);
        NAMED_BEFORE.forEach(this::remove);
        save(grants, "待办", 10, "#1e6b3c", "我现在能办的：写明由我办理的、我的岗位的、代别人办的", free(ofDeputies), everybody);
        save(grants, "我领取的", 20, "#1d4f91", "我已领取、还没有办完的", taken(), everybody);
        save(
                grants,
                "同事在办",
                25,
                "#5b6470",
                "本单位已有人领取、还没有办完的",
                colleagues(),
                List.of(Role.CLERK, Role.CHAIR, Role.HANDLER, Role.HEAD));
        save(grants, "即将到期", 30, "#8a5a00", "七天内到期的任务", soon(ofDeputies), everybody);
        save(grants, "已逾期", 40, "#9f1d20", "已过期限的任务", late(ofDeputies), everybody);
        saveSorted(
                grants,
                "代录",
                50,
                "#5b6470",
                "按代表本人的口头或书面意见，由工作人员代为填写；没有邮箱的在前，其余按期限",
                onTheirWord(ofDeputies)
                        .orderByTaskPriority()
                        .desc()
                        .orderByDueDate()
                        .asc(),
                List.of(Role.CLERK));
    }

    private TaskQuery free(String[] ofDeputies) {
        return everyday(ofDeputies)
                .or()
                .taskUnassigned()
                .taskAssigneeExpression(ME)
                .endOr();
    }

    private TaskQuery colleagues() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression(MY_GROUPS)
                .includeAssignedTasks()
                .taskAssigned();
    }

    private TaskQuery taken() {
        return tasks.createTaskQuery().taskAssigneeExpression(ME);
    }

    private TaskQuery soon(String[] ofDeputies) {
        return everyday(ofDeputies).dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(7)}");
    }

    private TaskQuery late(String[] ofDeputies) {
        return everyday(ofDeputies).dueBeforeExpression("${now()}");
    }

    private TaskQuery onTheirWord(String[] ofDeputies) {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression(MY_GROUPS)
                .includeAssignedTasks()
                .taskDefinitionKeyIn(ofDeputies);
    }

    /** Whatever I may see at all, without what is only mine to enter for a deputy. */
    private TaskQuery everyday(String[] ofDeputies) {
        return tasks.createTaskQuery()
                .or()
                .taskInvolvedUserExpression(ME)
                .taskDefinitionKeyNotIn(ofDeputies)
                .endOr();
    }

    private void remove(String name) {
        filters.createFilterQuery().filterName(name).list().forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    private void save(
            GrantsFlow grants,
            String name,
            int place,
            String colour,
            String told,
            TaskQuery query,
            List<Role> readers) {
        saveSorted(grants, name, place, colour, told, query.orderByDueDate().asc(), readers);
    }

    private void saveSorted(
            GrantsFlow grants,
            String name,
            int place,
            String colour,
            String told,
            TaskQuery query,
            List<Role> readers) {
        var present = filters.createFilterQuery().filterName(name).list();
        var filter = present.isEmpty() ? filters.newTaskFilter(name) : present.get(0);
        filter.setQuery(query);
        filter.setProperties(properties(place, colour, told));
        filters.saveFilter(filter);
        readers.forEach(
                role -> grants.want(StandingFlow.roleGroup(role), Resources.FILTER, filter.getId(), Permissions.READ));
    }

    private static Map<String, Object> properties(int place, String colour, String told) {
        var properties = new HashMap<String, Object>();
        properties.put("priority", place);
        properties.put("color", colour);
        properties.put("description", told);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        return properties;
    }
}
