package jianyi.activity.figure;

import static jianyi.casework.figure.Figure.Kind.EVERY;
import static jianyi.casework.figure.Figure.Kind.NUMBER;
import static jianyi.casework.figure.Figure.Kind.SPENT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.activity.Activities;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess;
import jianyi.activity.ActivityAccess.Sight;
import jianyi.activity.Kind;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Attendees;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Figures;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Span;
import org.springframework.stereotype.Component;

/** The figures of activities: how many there were, who came of those called, and what they cost of what they may (代表法 第四十二条). */
@Component
class ActivityFigures implements Figures {

    private static final String DAY = "活动日期", WHOSE = "区人大常委会的含所属街道人大联络组的。";

    private static final Figure HELD =
            new Figure("activities", "代表活动", "次", NUMBER, DAY, "当年举办并已办结的代表活动次数；取消的、还没有办结的不计。" + WHOSE).ofCongress();

    private static final Figure CAME = new Figure(
                    "came",
                    "参加率",
                    "人次",
                    EVERY,
                    DAY,
                    "当年已办结的代表活动中通知到的人次为分母，请假的、长期在外发来意见的也在内，活动当日暂停执行代表职务的不计；到会的为分子。" + WHOSE)
            .ofCongress();

    private static final Figure EXCUSED =
            Figure.beside(CAME, "excused", "其中请假或者长期在外的", "通知到、请假或者长期在外发来意见而没有到会的人次，占通知到的人次。");

    private static final Figure MONEY = new Figure(
                    "money", "经费", "元", SPENT, DAY, "当年登记的代表活动预算为分母，没有登记预算的只写支出；当年已办结的活动登记的支出为分子。" + WHOSE)
            .ofCongress();

    /** What an activity cost is read by those who keep it. */
    private static final String LINES = """
            select key, a.number as item, a.number, cast(null as text) as unit, cast(null as text) as category,
                cast(null as text) as session, case key when 'money' then 2 else 1 end as circle, a.day, true as hit,
                case key when 'money' then a.money end as amount
            from activity a join case_head h on h.number = a.number join office o on o.code = h.body,
                unnest(array['activities', 'activities' || a.kind, 'money']) as key
            where (o.code = :body or o.parent = :body and o.kind = 'STREET') and a.stage = 'CLOSED' and a.closed_on <= :today
                and a.day between :from and :to and (key <> 'money' or a.money is not null)
            union all
            select key, cast(t.id as text), a.number, null, null, null, 1, a.day,
                case key when 'came' then t.came else not t.came and coalesce(t.answer in ('LEAVE', 'AWAY'), false) end, null
            from activity a join case_head h on h.number = a.number join office o on o.code = h.body
                join attendee t on t.number = a.number, unnest(array['came', 'excused']) as key
            where (o.code = :body or o.parent = :body and o.kind = 'STREET') and a.stage = 'CLOSED' and a.closed_on <= :today
                and a.day between :from and :to
                and (t.came or not RESTING)
            union all
            select 'money', 'B' || o.code, null, null, null, null, 2, :to, false, b.amount
            from activity_budget b join office o on o.code = b.office
            where (o.code = :body or o.parent = :body and o.kind = 'STREET') and b.year = extract(year from cast(:from as date))
            """.replace("RESTING", Attendees.RESTING);

    private final Activities activities;
    private final Attendees attendees;
    private final ActivityAccess access;

    ActivityFigures(Activities activities, Attendees attendees, ActivityAccess access) {
        this.activities = activities;
        this.attendees = attendees;
        this.access = access;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<Figure> of(String body) {
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> Figure.beside(HELD, HELD.key() + kind.name(), kind.label(), "其中的" + kind.label() + "。"));
        return Stream.of(Stream.of(HELD), kinds, Stream.of(CAME, EXCUSED, MONEY))
                .flatMap(some -> some)
                .toList();
    }

    @Override
    public Lines lines(Span span) {
        return new Lines(LINES, Map.of());
    }

    /** An activity by its title, somebody who was called with his name for whoever may read the roll. */
    @Override
    public Optional<String> named(Viewer viewer, String body, String key, String item) {
        if (key.equals(MONEY.key()) && !item.contains("-")) {
            return Optional.of("年度预算");
        }
        return key.equals(CAME.key()) || key.equals(EXCUSED.key())
                ? attendees.find(Long.parseLong(item)).flatMap(one -> named(viewer, one))
                : key.startsWith(HELD.key()) || key.equals(MONEY.key())
                        ? activities
                                .find(item)
                                .filter(it -> access.sight(viewer, it) != Sight.NONE)
                                .map(Activity::title)
                        : Optional.empty();
    }

    private Optional<String> named(Viewer viewer, Attendee one) {
        return activities.find(one.number()).flatMap(it -> switch (access.sight(viewer, it)) {
            case NONE -> Optional.empty();
            case LEADING, KEEPING -> Optional.of(one.name() + "，" + it.title());
            default -> Optional.of(it.title());
        });
    }
}
