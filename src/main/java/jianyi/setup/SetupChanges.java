package jianyi.setup;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jianyi.access.Credentials;
import jianyi.deputy.Deputies;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what the setup forms send for offices, people and posts. */
@Controller
class SetupChanges {

    private final Keeper keeper;
    private final Offices offices;
    private final People people;
    private final Deputies deputies;
    private final PostTasksFlow tasks;
    private final Credentials credentials;
    private final StandingNews news;

    SetupChanges(
            Keeper keeper,
            Offices offices,
            People people,
            Deputies deputies,
            PostTasksFlow tasks,
            Credentials credentials,
            StandingNews news) {
        this.keeper = keeper;
        this.offices = offices;
        this.people = people;
        this.deputies = deputies;
        this.tasks = tasks;
        this.credentials = credentials;
        this.news = news;
    }

    /** Enters an office, or changes one; the kind of an office that exists stays. */
    @PostMapping("/setup/offices")
    String office(@RequestParam Map<String, String> typed) {
        keeper.check();
        String code = Typed.code("代码", typed.get("code"));
        OfficeKind kind = offices.find(code).map(Office::kind).orElseGet(() -> kind(typed.get("kind")));
        if (typed.containsKey("fresh") && offices.find(code).isPresent()) {
            throw Refusal.invalid("“代码”" + code + " 已有单位使用，请另取一个");
        }
        if (offices.find(code).filter(Office::retired).isPresent()) {
            throw Refusal.conflict("这个单位已停用，请先恢复再修改");
        }
        offices.save(new Office(
                code,
                Typed.name("名称", typed.get("name"), 60),
                kind,
                parent(kind, typed.get("parent")),
                typed.containsKey("signs"),
                Typed.phone("电话", typed.get("phone"))));
        return "redirect:/setup/offices/" + code + "?saved";
    }

    /** Enters a person with a first password, or changes one; an empty password leaves the present one. */
    @Transactional
    @PostMapping("/setup/people")
    public String person(@RequestParam Map<String, String> typed) {
        keeper.check();
        String id = Typed.code("账号", typed.get("id"));
        keeper.checkNoAdministrator(id);
        boolean fresh = people.find(id).isEmpty();
        if (typed.containsKey("fresh") && !fresh) {
            throw Refusal.invalid("“账号”" + id + " 已有人使用，请另取一个");
        }
        if (people.find(id).filter(Person::retired).isPresent()) {
            throw Refusal.conflict("这个账号已停用，请先恢复再修改");
        }
        Person person = new Person(
                id,
                Typed.name("姓名", typed.get("name"), 30),
                Typed.mail("邮箱", typed.get("mail")),
                Typed.phone("手机", typed.get("mobile")));
        people.find(id)
                .filter(before -> !Objects.equals(before.mail(), person.mail()))
                .ifPresent(before -> news.mailMoved(before, person.mail()));
        save(person, fresh, typed.get("password"));
        deputies.rename(id, person.name());
        return "redirect:/setup/people/" + id + "?saved";
    }

    /** Puts a person into a post. */
    @PostMapping("/setup/posts")
    String grant(@RequestParam Map<String, String> typed) {
        keeper.check();
        Post post = post(typed, offices::inUse);
        String id = Typed.required("人员", typed.get("person"), 64);
        if (people.inUse(id).isEmpty()) {
            throw Refusal.invalid("“人员”里没有账号 " + id + "，请从列表中选择");
        }
        keeper.checkNoAdministrator(id);
        keeper.checkNotOneself(id);
        people.grant(id, post);
        return "redirect:/setup/offices/" + post.office() + "?saved";
    }

    /** Takes a post from a person; what he had in hand goes back to the post. */
    @Transactional
    @PostMapping("/setup/posts/withdraw")
    public String withdraw(@RequestParam Map<String, String> typed) {
        keeper.check();
        Post post = post(typed, offices::find);
        String person = Typed.required("人员", typed.get("person"), 64);
        tasks.release(post.group(), person);
        people.withdraw(person, post);
        return "redirect:/setup/offices/" + post.office() + "?saved";
    }

    private void save(Person person, boolean fresh, String password) {
        if (!fresh && (password == null || password.isEmpty())) {
            people.save(person);
            return;
        }
        if (!keeper.givesPassword(person.id())) {
            throw Refusal.forbidden(person.name() + "是单位负责人，密码由系统管理员重置");
        }
        if (password == null || password.length() > 100 || !people.accepts(person, password)) {
            throw Refusal.invalid("“密码”至少 10 位，要有大写字母、小写字母、数字和符号，不能含账号、姓名或邮箱");
        }
        people.save(person, password);
        credentials.given(person.id());
    }

    private static OfficeKind kind(String typed) {
        return Arrays.stream(OfficeKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("请选择“类别”"));
    }

    private String parent(OfficeKind kind, String typed) {
        String code = Typed.optional("上级", typed, 32);
        if (kind == OfficeKind.STANDING && code == null) {
            return null;
        }
        return offices.inUse(code == null ? "" : code)
                .filter(above -> kind.fitsUnder(above.kind()))
                .map(Office::code)
                .orElseThrow(() -> Refusal.invalid("“上级”不合适：乡镇和街道属区，政府和党委属同级人大，承办单位属政府"));
    }

    private static Post post(Map<String, String> typed, Function<String, Optional<Office>> found) {
        Office office = found.apply(Typed.required("单位", typed.get("office"), 32))
                .orElseThrow(() -> Refusal.invalid("“单位”不存在，或者已停用"));
        Role role = office.kind().roles().stream()
                .filter(one -> one != Role.DEPUTY && one.name().equals(typed.get("role")))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("请选择“岗位”；代表身份在代表名册里维护"));
        return new Post(office.code(), role);
    }
}
