package jianyi.inspection.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.step.Arrival;
import jianyi.casework.step.Choice;
import jianyi.casework.step.StepRoom;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskNews;
import jianyi.casework.step.Window;
import jianyi.casework.time.Terms;
import jianyi.flow.TaskAtHand;
import jianyi.flow.Timers;
import jianyi.flow.Var;
import jianyi.flow.text.FormText;
import jianyi.inspection.InspectionWords;
import jianyi.meeting.held.HeldMeetings;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Role;
import jianyi.office.Setting;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What yearly plans tell the engine, and what it asks about their tasks. */
@Component
class InspectionPlanFlow extends StepRoom {

    /** Office code of whose plan it is. */
    static final Var<String> BODY = Var.text("body");
    /** Whether the plan was passed. */
    static final Var<Boolean> APPROVED = Var.flag("planApproved");
    /** Whether a change in the year was passed. */
    static final Var<Boolean> CHANGE_APPROVED = Var.flag("changeApproved");
    /** Whether the plan's year is over. */
    static final Var<Boolean> YEAR_OVER = Var.flag("yearOver");

    private static final Set<String> PROCESSES = Set.of("inspectionPlan");
    private static final String CHANGE_MESSAGE = "inspectionPlan.changeProposed";

    private final RuntimeService engine;
    private final Timers timers;
    private final YearlyPlans plans;
    private final Versions versions;
    private final PlanOffer offer;
    private final PlanNews news;
    private final PlanDays days;
    private final HeldMeetings meetings;
    private final Terms terms;
    private final Viewers viewers;
    private final Offices offices;

    InspectionPlanFlow(
            Steps steps,
            TaskNews mail,
            @Lazy RuntimeService engine,
            Timers timers,
            YearlyPlans plans,
            Versions versions,
            PlanOffer offer,
            PlanNews news,
            PlanDays days,
            HeldMeetings meetings,
            Terms terms,
            Viewers viewers,
            Offices offices) {
        super(steps, mail);
        this.engine = engine;
        this.timers = timers;
        this.plans = plans;
        this.versions = versions;
        this.offer = offer;
        this.news = news;
        this.days = days;
        this.meetings = meetings;
        this.terms = terms;
        this.viewers = viewers;
        this.offices = offices;
    }

    @Override
    public Set<String> processes() {
        return PROCESSES;
    }

    /** A change waits for a decision; the plan in force goes on. */
    void changeProposed(Plan plan) {
        engine.createMessageCorrelation(CHANGE_MESSAGE)
                .processInstanceId(plan.instance())
                .correlate();
    }

    /** The days of the plan have moved, and with them when the engine looks at it next. */
    void moved(String number) {
        timers.recalculate(number);
    }

    @Override
    protected Optional<Arrival> arrival(TaskAtHand task) {
        var plan = plans.find(task.caseNumber()).orElseThrow();
        var window = window(task.key(), plan);
        return Optional.of(new Arrival(window, null, null, plan.title(), news.task(task, plan, window.due())));
    }

    private Window window(String key, Plan plan) {
        return key.equals("user_amendPlan")
                ? Window.own(terms.due(plan.body(), Setting.AMEND, terms.today(), "退回修改"))
                : Window.own(terms.due(plan.body(), Setting.PLAN_DECISION, terms.today(), "提出"));
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        var plan = plans.find(task.caseNumber()).orElseThrow();
        var facts = new HashMap<String, Object>();
        facts.put("planTitle", plan.title());
        facts.put("planLine", offices.get(plan.body()).name() + "，编号 " + plan.number());
        facts.put("hint", InspectionWords.of(task.key()).sentence().formatted("这份计划"));
        if (task.key().equals("user_amendPlan")) {
            amending(facts, plan);
        } else {
            deciding(facts, plan, versions.open(plan.number()).orElseThrow());
        }
        return facts;
    }

    private void deciding(Map<String, Object> facts, Plan plan, PlanVersion version) {
        facts.put("topicsText", lines(versions.items(plan.number(), version.version())));
        facts.put("changeReason", version.reason());
        facts.put("inForceText", version.reason() == null ? FormText.EMPTY : lines(versions.items(plan)));
        facts.put("meetingChoices", held(plan.body()));
    }

    private void amending(Map<String, Object> facts, Plan plan) {
        var all = versions.of(plan.number());
        var last = all.get(all.size() - 1);
        facts.put("remarkText", last.remark() == null ? "没有写明意见。" : last.remark());
        facts.put(
                "topics",
                versions.items(plan.number(), last.version()).stream()
                        .map(item -> item.topic().typed(offices::name))
                        .collect(java.util.stream.Collectors.joining("\n")));
    }

    private FormText lines(List<PlanItem> items) {
        return items.stream()
                .map(item -> FormText.of(
                        "- {} 月　{}（{}）{}：{}",
                        item.month(),
                        item.matter(),
                        item.way().label(),
                        item.street() == null ? "" : "，由" + offices.name(item.street()) + "承担",
                        item.reason()))
                .collect(FormText.joined("\n"));
    }

    private List<Map<String, String>> held(String body) {
        return meetings.of(body).stream()
                .limit(20)
                .map(one -> Choice.of(one.number(), one.title() + "（" + ChineseDates.format(one.openedOn()) + "）"))
                .toList();
    }

    @Override
    public Map<String, Object> startChoices(String process, String reader) {
        var bodies = bodies(reader);
        var choices = new HashMap<String, Object>();
        choices.put(
                "bodyChoices",
                bodies.stream()
                        .map(office -> Choice.of(office.code(), office.name()))
                        .toList());
        int year = days.today().getYear();
        choices.put(
                "yearChoices",
                IntStream.rangeClosed(year, year + 1)
                        .mapToObj(one -> Choice.of("" + one, one + " 年"))
                        .toList());
        choices.put("first_year", "" + offer.year());
        bodies.stream()
                .findFirst()
                .ifPresent(body -> choices.put("first_topics", offer.typed(body.code(), offer.year())));
        return choices;
    }

    @Override
    public boolean startShows(String process, String field, String reader) {
        return !field.equals("body") || bodies(reader).size() > 1;
    }

    private List<Office> bodies(String reader) {
        return viewers.of(reader).bodies(Role.CLERK).stream()
                .flatMap(code -> offices.inUse(code).stream())
                .filter(office -> office.kind().isCongress())
                .toList();
    }
}
