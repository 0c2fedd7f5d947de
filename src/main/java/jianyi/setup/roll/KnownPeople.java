package jianyi.setup.roll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.flow.Refusal;
import jianyi.flow.text.Telephone;
import jianyi.flow.text.Text;
import jianyi.intake.Difference;
import jianyi.office.Person;

/** Everybody with an account, and those a file brings; finds out whom a line means. */
class KnownPeople {

    private final Map<String, Person> byId = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();
    private final Set<String> administrators;
    private final Map<String, Integer> described = new HashMap<>();

    KnownPeople(Collection<Person> people, Set<String> administrators) {
        this.administrators = administrators;
        people.forEach(this::put);
    }

    /** Whom a line means: the account as it shall be and as it was, null for a new one. */
    record Found(Person person, Person before) {

        boolean fresh() {
            return before == null;
        }

        boolean touched() {
            return before != null && !person.equals(before);
        }

        /** What becomes of the account, in words; empty when nothing does. */
        List<String> changes() {
            return before == null
                    ? Stream.of("新建账号 " + person.id(), person.mobile(), person.mail())
                            .filter(Objects::nonNull)
                            .collect(Collectors.collectingAndThen(Collectors.joining("，"), List::of))
                    : Stream.of(
                                    Difference.of("姓名", before.name(), person.name()),
                                    Difference.of("手机", before.mobile(), person.mobile()),
                                    Difference.of("邮箱", before.mail(), person.mail()))
                            .flatMap(Optional::stream)
                            .toList();
        }
    }

    /**
     * Finds the person by account, by name and mobile number, or by name among those likely; otherwise a new one is made up.
     *
     * @param likely user ids of those who already hold what the line gives
     * @param prefix a new person's account is this with a number behind
     * @throws Refusal 400 when it cannot be told who is meant
     */
    Found find(Person typed, Collection<String> likely, String prefix, int line) {
        String id = typed.id() == null ? same(typed, likely) : typed.id();
        Person before = id == null ? null : byId.get(id);
        if (id == null) {
            id = free(prefix);
        }
        check(id, before, typed);
        Person after = new Person(
                id,
                before != null && Text.name(before.name()).equals(before.name()) ? before.name() : typed.name(),
                typed.mail() == null && before != null ? before.mail() : typed.mail(),
                before != null && (typed.mobile() == null || Telephone.same(typed.mobile(), before.mobile()))
                        ? before.mobile()
                        : typed.mobile());
        boolean touched = !after.equals(before);
        if (touched && described.containsKey(id)) {
            throw Refusal.invalid("“手机”或“邮箱”与第 " + described.get(id) + " 行同一个人（" + id + "）不一致");
        }
        if (typed.mobile() != null || typed.mail() != null) {
            described.put(id, line);
        }
        put(after);
        return new Found(after, before);
    }

    private void check(String id, Person before, Person typed) {
        if (administrators.contains(id)) {
            throw Refusal.invalid("账号 " + id + " 是管理员，管理员账号不在这里维护，也不能兼任岗位");
        }
        if (before != null && before.retired()) {
            throw Refusal.invalid(before.name() + "（账号 " + id + "）已停用，请先在“单位和人员”里恢复；是另一个人的，请在“账号”里另写一个");
        }
        if (before != null && !Text.key(before.name()).equals(Text.key(typed.name()))) {
            throw Refusal.invalid("“账号”" + id + " 是" + before.name() + "的，与“姓名”不符");
        }
        if (before == null && !id.equals(canonical(id))) {
            throw Refusal.invalid("“账号”" + id + " 与已有账号只差大小写，请另取一个");
        }
    }

    private String canonical(String id) {
        return taken.contains(id.toLowerCase(Locale.ROOT)) ? "" : id;
    }

    private String same(Person typed, Collection<String> likely) {
        List<String> named = byName.getOrDefault(Text.key(typed.name()), List.of());
        List<String> reachable = named.stream()
                .filter(id -> Telephone.same(typed.mobile(), byId.get(id).mobile()))
                .toList();
        List<String> holding = named.stream().filter(likely::contains).toList();
        List<String> found = reachable.isEmpty() ? holding : reachable;
        if (found.size() > 1) {
            throw Refusal.invalid("有几个同名同手机的账号，请在“账号”里写明是哪一个");
        }
        if (found.isEmpty() && typed.mobile() == null && !named.isEmpty()) {
            throw Refusal.invalid("已有同名的人，请填写“手机”或“账号”，以便分清是否同一人");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private String free(String prefix) {
        String id;
        do {
            id = prefix + lastNumber.merge(prefix, 1, Integer::sum);
        } while (taken.contains(id.toLowerCase(Locale.ROOT)));
        return id;
    }

    private void put(Person person) {
        if (byId.put(person.id(), person) == null) {
            byName.computeIfAbsent(Text.key(person.name()), name -> new ArrayList<>())
                    .add(person.id());
            taken.add(person.id().toLowerCase(Locale.ROOT));
        }
    }
}
