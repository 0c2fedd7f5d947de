package jianyi.activity.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.activity.ActivityAccess;
import jianyi.deputy.Deputies;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.flow.text.Text;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups are made and kept by the office they belong to. */
@Service
public class GroupDesk {

    private static final int NAME = 40;
    private static final int MOST = 100;

    private final ActivityAccess access;
    private final Groups groups;
    private final Candidates candidates;
    private final Deputies deputies;
    private final Offices offices;
    private final Clock clock;

    GroupDesk(
            ActivityAccess access,
            Groups groups,
            Candidates candidates,
            Deputies deputies,
            Offices offices,
            Clock clock) {
        this.access = access;
        this.groups = groups;
        this.candidates = candidates;
        this.deputies = deputies;
        this.offices = offices;
        this.clock = clock;
    }

    /** The group, for whoever keeps it, belongs to it or keeps the district above. @throws Refusal 404 for everybody else */
    public Group readable(Viewer viewer, long id) {
        return groups.find(id)
                .filter(group -> access.keeps(viewer, group.office())
                        || access.below(viewer).contains(group.office())
                        || group.members().stream().anyMatch(one -> viewer.id().equals(one.person())))
                .orElseThrow(Group::unknown);
    }

    private Group kept(Viewer viewer, long id) {
        var group = readable(viewer, id);
        if (!access.keeps(viewer, group.office())) {
            throw Refusal.forbidden("只有小组所在的机关可以修改代表小组");
        }
        groups.lock(group.office());
        return groups.of(List.of(group.office())).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("这个小组已经撤销"));
    }

    /** Makes a group. @return its id @throws Refusal 403 for whoever does not keep the office, 400 naming the field */
    @Transactional
    public long found(Viewer viewer, Map<String, String> typed) {
        var office = office(viewer, typed.get("office"));
        var name = Typed.name("小组名称", typed.get("name"), NAME);
        boolean central = typed.containsKey("central");
        groups.lock(office.code());
        free(office.code(), name, central, 0);
        return groups.add(office.code(), name, central);
    }

    /** The office somebody means; the first of his own when he does not say. */
    public Office office(Viewer viewer, String typed) {
        var keeping = access.keeping(viewer);
        if (keeping.isEmpty()) {
            throw Refusal.forbidden("只有乡镇、街道和区人大的工作人员可以办理");
        }
        var code = Typed.optional("单位", typed, 32);
        return code == null
                ? keeping.get(0)
                : keeping.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Refusal.forbidden("“单位”不是您工作的机关"));
    }

    private void free(String office, String name, boolean central, long but) {
        for (Group other : groups.of(List.of(office))) {
            if (other.id() != but && Text.key(other.name()).equals(Text.key(name))) {
                throw Refusal.invalid("“小组名称”已经有了");
            }
            if (other.id() != but && central && other.central()) {
                throw Refusal.invalid("已经有中心小组“" + other.name() + "”，一个单位只有一个");
            }
        }
    }

    /** Renames it, makes it the central one or an ordinary one. */
    @Transactional
    public void rename(Viewer viewer, long id, Map<String, String> typed) {
        var group = kept(viewer, id);
        var name = Typed.name("小组名称", typed.get("name"), NAME);
        free(group.office(), name, typed.containsKey("central"), id);
        groups.save(id, name, typed.containsKey("central"));
    }

    /** Gives it up; what it has done stays. */
    @Transactional
    public void giveUp(Viewer viewer, long id) {
        kept(viewer, id);
        groups.giveUp(id, LocalDate.now(clock));
    }

    /** Takes a deputy in: one with an account, or one of province or city by name. @throws Refusal 400 naming the field */
    @Transactional
    public void join(Viewer viewer, long id, Map<String, String> typed) {
        var group = kept(viewer, id);
        if (group.members().size() >= MOST) {
            throw Refusal.conflict("一个小组最多 " + MOST + " 人");
        }
        var person = Typed.optional("代表", typed.get("person"), 64);
        if (person == null) {
            byName(group, typed);
        } else {
            byAccount(group, person);
        }
    }

    private void byAccount(Group group, String person) {
        if (group.members().stream().anyMatch(one -> person.equals(one.person()))) {
            throw Refusal.invalid("“代表”已经在这个小组里");
        }
        var found = candidates.of(offices.get(group.office())).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“代表”不是本级代表，也不是住在本镇街的区代表"));
        groups.join(group.id(), found.person(), found.name(), found.level(), null);
    }

    private void byName(Group group, Map<String, String> typed) {
        var name = Typed.name("姓名", typed.get("name"), NAME);
        var level = List.of(Level.CITY, Level.PROVINCE).stream()
                .filter(one -> one.name().equals(typed.get("level")))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“级别”应为省代表或市代表；区、乡镇的代表请从名单里选"));
        if (group.members().stream()
                .anyMatch(one -> one.person() == null && Text.key(one.name()).equals(Text.key(name)))) {
            throw Refusal.invalid("“姓名”已经在这个小组里");
        }
        groups.join(group.id(), null, name, level, Typed.phone("电话", typed.get("mobile")));
    }

    /** A member leads, leads no longer, or leaves. @param what {@code lead}, {@code follow}, {@code leave} */
    @Transactional
    public void change(Viewer viewer, long id, long member, String what) {
        var one = kept(viewer, id).members().stream()
                .filter(it -> it.id() == member)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("小组里没有这个人"));
        switch (what) {
            case "lead" -> {
                if (one.person() == null) {
                    throw Refusal.invalid("组长要用手机点名，应当是有账号的代表");
                }
                groups.lead(member, true);
            }
            case "follow" -> groups.lead(member, false);
            case "leave" -> groups.leave(member, LocalDate.now(clock));
            default -> throw Refusal.invalid("没有这个办法");
        }
    }

    /** Where a district's deputy is at home: a town or street of it, or nowhere said. @throws Refusal 403, 400 naming the field */
    @Transactional
    public void settle(Viewer viewer, Map<String, String> typed) {
        var district = office(viewer, typed.get("office"));
        var person = Typed.required("代表", typed.get("person"), 64);
        var home = Typed.optional("所在镇街", typed.get("home"), 32);
        if (district.kind() != OfficeKind.STANDING
                || deputies.find(person, district.code()).isEmpty()) {
            throw Refusal.invalid("“代表”不是本级代表");
        }
        boolean fits = home == null
                || offices.inUse(home)
                        .filter(one -> district.code().equals(one.parent())
                                && one.kind().convenes())
                        .isPresent();
        if (!fits) {
            throw Refusal.invalid("“所在镇街”应为本区的乡镇或街道");
        }
        deputies.settle(person, district.code(), home);
    }
}
