package jianyi.setup.roll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.deputy.Deputies;
import jianyi.deputy.Groupings;
import jianyi.intake.Intake;
import jianyi.intake.Judged;
import jianyi.intake.Upload;
import jianyi.intake.book.Book;
import jianyi.intake.book.Books;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.setup.Keeper;
import org.springframework.stereotype.Component;

/** Offices, posts and deputies from one workbook 名册. Only adds and changes; nothing is taken away by what a file leaves out. */
@Component
public class RollIntake implements Intake {

    private final Keeper keeper;
    private final Offices offices;
    private final People people;
    private final Deputies deputies;
    private final Groupings groupings;
    private final InitialPasswords passwords;
    private final AuditTrail trail;

    RollIntake(
            Keeper keeper,
            Offices offices,
            People people,
            Deputies deputies,
            Groupings groupings,
            InitialPasswords passwords,
            AuditTrail trail) {
        this.keeper = keeper;
        this.offices = offices;
        this.people = people;
        this.deputies = deputies;
        this.groupings = groupings;
        this.passwords = passwords;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return "roll";
    }

    @Override
    public String heading() {
        return "批量导入单位和人员";
    }

    @Override
    public String home() {
        return "/setup/import";
    }

    @Override
    public void check(String scope) {
        keeper.check();
    }

    @Override
    public Book book(Upload upload) {
        return Books.read(upload.files().get(0).content(), RollSheets.WANTED);
    }

    @Override
    public List<Judged> judge(Upload upload) {
        return new RollReader(offices.ever(), people, deputies, groupings, upload.person()).judge(book(upload));
    }

    @Override
    public void store(Upload upload, List<Judged> portion) {
        trail.told(() -> enter(upload, portion));
        portion.forEach(line -> tell(upload, line));
    }

    /** The row tells what becomes of office, account, post and mandate; the single acts would say it again. */
    private void tell(Upload upload, Judged line) {
        Act act = Act.rights("导入“" + upload.files().get(0).name() + "”，“" + line.sheet() + "”第 " + line.line() + " 行："
                        + line.change().label() + line.label())
                .changed(null, line.remark());
        trail.add(
                line.fact() instanceof Placing placing
                        ? act.to(placing.person().id(), placing.person().name())
                        : act);
    }

    private void enter(Upload upload, List<Judged> portion) {
        portion.stream()
                .map(Judged::fact)
                .filter(Office.class::isInstance)
                .map(Office.class::cast)
                .forEach(offices::save);
        List<Placing> placings = portion.stream()
                .map(Judged::fact)
                .filter(Placing.class::isInstance)
                .map(Placing.class::cast)
                .toList();
        persons(upload.id(), placings);
        placings.forEach(this::place);
    }

    private void persons(UUID intake, List<Placing> placings) {
        Map<String, Person> fresh = new LinkedHashMap<>();
        Map<String, Person> touched = new LinkedHashMap<>();
        for (Placing placing : placings) {
            if (placing.fresh() || fresh.containsKey(placing.person().id())) {
                fresh.put(placing.person().id(), placing.person());
            } else if (placing.touched()) {
                touched.put(placing.person().id(), placing.person());
            }
        }
        passwords.create(intake, List.copyOf(fresh.values()));
        touched.values().forEach(people::save);
    }

    private void place(Placing placing) {
        if (placing.post() != null) {
            people.grant(placing.person().id(), placing.post());
        } else {
            deputies.save(placing.seat());
            var before = deputies.streetOf(placing.person().id(), placing.seat().body());
            if (!Objects.equals(before.orElse(null), placing.street())) {
                deputies.joinStreet(placing.person().id(), placing.seat().body(), placing.street());
            }
            if (placing.home() != null) {
                deputies.settle(placing.person().id(), placing.seat().body(), placing.home());
            }
            if (placing.grouping() != null) {
                groupings.seat(
                        placing.grouping().office(),
                        placing.person().id(),
                        placing.grouping().seats());
            }
        }
    }

    @Override
    public Optional<Next> next(UUID id) {
        int waiting = passwords.waiting(id).size();
        String earlier = passwords
                .handedOut(id)
                .map(day -> "上一份名单是 " + day + " 生成的，再生成一次，那一份里还没有登录过的人的密码就作废。")
                .orElse("");
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Next(
                        "这次新建了账号，其中 " + waiting + " 人还没有登录过。初始密码由系统随机生成，每人一个，只在下载的名单里出现，系统不留存。" + earlier
                                + "人多时要等十几秒，请勿重复点击。请剪开分发；本人第一次登录必须先改密码，过期不登录的失效（天数见“期限和规则”的“登录”）。",
                        "生成并下载初始密码单",
                        "/setup/import/" + id + "/passwords"));
    }
}
