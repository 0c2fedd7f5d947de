package jianyi.duty.figure;

import static jianyi.casework.figure.Figure.Kind.EVERY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.casework.duty.DeputyGroup;
import jianyi.casework.duty.DeputyGroups;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyScope;
import jianyi.casework.duty.Standing;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Figures;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Span;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.duty.DutyAccess;
import jianyi.duty.Roster;
import jianyi.duty.fact.Register;
import jianyi.duty.quota.QuotaReckoning;
import jianyi.office.Office;
import org.springframework.stereotype.Component;

/**
 * The figures of duty: groups that did what the year asks of them, deputies who have reported to their voters (代表法 第五十八条). Counted
 * from the same facts as the files, so that a number and a file never differ.
 */
@Component
class DutyFigures implements Figures {

    private static final String REPORT = "activity:report";

    private static final Figure GROUPS = new Figure(
                    "groups",
                    "小组达标",
                    "个小组",
                    EVERY,
                    "活动日期",
                    "当年设有小组履职指标的代表小组（含中心小组）为分母，以统计时的小组名册为准；各项指标都已达到的为分子。区人大常委会的含所属街道的小组。")
            .ofCongress();

    private static final Figure REPORTING = new Figure(
                    "reporting",
                    "述职面",
                    "人",
                    EVERY,
                    "述职活动日期",
                    "在任代表人数为分母，以统计时的名册为准；本届第一次会议开幕以来（没有登记会次的，自当年 1 月 1 日以来）向选民述过职的为分子，与履职档案一致。")
            .ofCongress();

    private static final String LINES = """
            select key, item, cast(null as text) as number, cast(null as text) as unit, cast(null as text) as category,
                cast(null as text) as session, 1 as circle, cast(:to as date) as day, hit, cast(null as numeric) as amount
            from jsonb_to_recordset(cast(:duty as jsonb)) as line (key text, item text, hit boolean)
            """;

    private final QuotaReckoning quotas;
    private final Register register;
    private final Roster roster;
    private final Deputies deputies;
    private final Sessions sessions;
    private final List<DeputyGroups> keepers;
    private final DutyAccess access;
    private final ObjectMapper json;

    DutyFigures(
            QuotaReckoning quotas,
            Register register,
            Roster roster,
            Deputies deputies,
            Sessions sessions,
            List<DeputyGroups> keepers,
            DutyAccess access,
            ObjectMapper json) {
        this.quotas = quotas;
        this.register = register;
        this.roster = roster;
        this.deputies = deputies;
        this.sessions = sessions;
        this.keepers = keepers;
        this.access = access;
        this.json = json;
    }

    private record Line(String key, String item, boolean hit) {}

    @Override
    public int place() {
        return 50;
    }

    @Override
    public List<Figure> of(String body) {
        return List.of(GROUPS, REPORTING);
    }

    @Override
    public Lines lines(Span span) {
        var lines = Stream.concat(groups(span), reporting(span)).toList();
        return new Lines(LINES, Map.of("duty", written(lines)));
    }

    private Stream<Line> groups(Span span) {
        return offices(span.body())
                .flatMap(office -> quotas.groups(office, span.from().getYear(), span.to()).entrySet().stream())
                .map(group -> new Line(GROUPS.key(), group.getKey(), group.getValue()));
    }

    private Stream<Line> reporting(Span span) {
        var scope = DutyScope.all(span.body(), termBegins(span), span.to());
        Set<String> reported = register.facts(scope, Set.of(REPORT)).stream()
                .filter(fact -> fact.standing() == Standing.DONE)
                .map(DutyFact::person)
                .collect(Collectors.toSet());
        return deputies.of(span.body()).stream()
                .map(Deputy::person)
                .map(person -> new Line(REPORTING.key(), person, reported.contains(person)));
    }

    /** The first day of the term that ran on the span's last day. */
    private LocalDate termBegins(Span span) {
        var opened = sessions.of(span.body()).stream()
                .filter(one -> !one.opens().isAfter(span.to()))
                .toList();
        int term = opened.stream().mapToInt(Session::term).max().orElse(0);
        return opened.stream()
                .filter(one -> one.term() == term)
                .map(Session::opens)
                .min(LocalDate::compareTo)
                .orElse(span.from().withDayOfYear(1));
    }

    /** The congress, and the streets whose deputies are its own. */
    private Stream<Office> offices(String body) {
        return roster.offices().stream()
                .filter(office -> roster.congress(office).equals(body));
    }

    /** Groups by their names; deputies by theirs for whoever keeps the files. */
    @Override
    public Map<String, String> names(Viewer viewer, String body, String key, Collection<String> items) {
        if (key.equals(GROUPS.key())) {
            return names(
                    offices(body).flatMap(office -> keepers.stream().flatMap(all -> all.of(office.code()).stream())),
                    DeputyGroup::code,
                    DeputyGroup::name);
        }
        boolean reads = key.equals(REPORTING.key())
                && access.offices(viewer).stream()
                        .anyMatch(office -> office.code().equals(body));
        return reads ? people(body, items) : Map.of();
    }

    /** A closed year names who has left since. */
    private Map<String, String> people(String body, Collection<String> items) {
        var names = new HashMap<>(names(deputies.of(body).stream(), Deputy::person, Deputy::name));
        items.stream()
                .filter(item -> !names.containsKey(item))
                .flatMap(item -> deputies.find(item, body).stream())
                .forEach(one -> names.put(one.person(), one.name()));
        return names;
    }

    private static <T> Map<String, String> names(Stream<T> all, Function<T, String> item, Function<T, String> name) {
        return all.collect(Collectors.toMap(item, name, (one, same) -> one));
    }

    private String written(List<Line> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
