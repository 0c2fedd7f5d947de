package jianyi.access.watch;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.office.Post;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Writes into the record what really happens to accounts and groups. Of a password only that it was set. */
class RecordedIdentitiesFlow extends DbIdentityServiceProvider {

    private final ObjectProvider<AuditTrail> trail;

    RecordedIdentitiesFlow(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    private void write(Act act) {
        trail.getObject().add(act);
    }

    private static boolean nothing(IdentityOperationResult result) {
        return IdentityOperationResult.OPERATION_NONE.equals(result.getOperation());
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var before = stored(user.getId());
        boolean secret = ((UserEntity) user).hasNewPassword()
                || before != null && !Objects.equals(before.getPassword(), ((UserEntity) user).getPassword());
        var result = super.saveUser(user);
        String name = user.getFirstName();
        if (before == null) {
            write(Act.rights("新建账号").to(user.getId(), name).changed(null, words(user)));
        } else if (!words(before).equals(words(user))) {
            write(Act.rights("修改账号").to(user.getId(), name).changed(words(before), words(user)));
        }
        if (secret && before != null) {
            write(Act.rights(
                            user.getId().equals(Context.getCommandContext().getAuthenticatedUserId())
                                    ? "修改自己的密码"
                                    : "重置密码")
                    .to(user.getId(), name));
        }
        return result;
    }

    /** As the database has it: what stands in the session's cache may have been changed already. */
    private static UserEntity stored(String person) {
        return Context.getCommandContext().getDbSqlSession().selectById(UserEntity.class, person);
    }

    private static String words(User user) {
        return Stream.of(user.getFirstName(), user.getLastName(), user.getEmail())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("，"));
    }

    @Override
    public IdentityOperationResult deleteUser(String person) {
        var before = stored(person);
        var groups =
                titles(unchecked(() -> createGroupQuery().groupMember(person).list()));
        var result = super.deleteUser(person);
        if (before != null) {
            write(Act.rights("删除账号").to(person, before.getFirstName()).changed(words(before) + groups, null));
        }
        return result;
    }

    @Override
    public IdentityOperationResult unlockUser(String person) {
        var result = super.unlockUser(person);
        if (result != null && IdentityOperationResult.OPERATION_UNLOCK.equals(result.getOperation())) {
            write(Act.rights("解除锁定").to(person));
        }
        return result;
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        var before = Context.getCommandContext().getDbSqlSession().selectById(GroupEntity.class, group.getId());
        var result = super.saveGroup(group);
        if (before == null || !Objects.equals(before.getName(), group.getName())) {
            write(Act.rights((before == null ? "新建用户组 " : "修改用户组 ") + group.getId())
                    .changed(before == null ? null : before.getName(), group.getName()));
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        var title = title(group);
        var members = unchecked(() -> createUserQuery().memberOfGroup(group).list()).stream()
                .map(user -> user.getFirstName() + "（" + user.getId() + "）")
                .collect(Collectors.joining("、"));
        var result = super.deleteGroup(group);
        if (!nothing(result)) {
            write(Act.rights("删除用户组 " + group).changed(title + (members.isEmpty() ? "" : "，成员 " + members), null));
        }
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String person, String group) {
        var result = super.createMembership(person, group);
        write(Act.rights(given(group) + "“" + title(group) + "”").to(person, name(person)));
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String person, String group) {
        var result = super.deleteMembership(person, group);
        if (!nothing(result)) {
            write(Act.rights(taken(group) + "“" + title(group) + "”").to(person, name(person)));
        }
        return result;
    }

    @Override
    public IdentityOperationResult saveTenant(Tenant tenant) {
        var result = super.saveTenant(tenant);
        write(Act.rights("保存租户 " + tenant.getId()).changed(null, tenant.getName()));
        return result;
    }

    @Override
    public IdentityOperationResult deleteTenant(String tenant) {
        var result = super.deleteTenant(tenant);
        if (!nothing(result)) {
            write(Act.rights("删除租户 " + tenant));
        }
        return result;
    }

    private static String given(String group) {
        return Post.parse(group).isPresent() ? "授予岗位" : "任命为";
    }

    private static String taken(String group) {
        return Post.parse(group).isPresent() ? "免去岗位" : "免去";
    }

    private String name(String person) {
        var user = unchecked(() -> findUserById(person));
        return user == null ? null : user.getFirstName();
    }

    private String title(String group) {
        var found = unchecked(() -> findGroupById(group));
        return found == null || found.getName() == null ? group : found.getName();
    }

    private static String titles(List<Group> groups) {
        return groups.isEmpty() ? "" : groups.stream().map(Group::getName).collect(Collectors.joining("、", "，", ""));
    }

    private static <T> T unchecked(Callable<T> reading) {
        return Context.getCommandContext().runWithoutAuthorization(reading);
    }
}
