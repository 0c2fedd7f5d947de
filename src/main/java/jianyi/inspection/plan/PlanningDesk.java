package jianyi.inspection.plan;

import jianyi.access.OwnOffice;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.meeting.held.HeldMeetings;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the proposal of a yearly plan to its publication, and its changes in the year (监督法 第六十三条). */
@Service
class PlanningDesk {

    /** Years ahead for which a plan may be proposed. */
    private static final int AHEAD = 2;

    private final YearlyPlans plans;
    private final Versions versions;
    private final TopicReader reader;
    private final HeldMeetings meetings;
    private final Viewers viewers;
    private final Offices offices;
    private final Chronicle chronicle;
    private final PlanNews news;
    private final PlanDays days;

    PlanningDesk(
            YearlyPlans plans,
            Versions versions,
            TopicReader reader,
            HeldMeetings meetings,
            Viewers viewers,
            Offices offices,
            Chronicle chronicle,
            PlanNews news,
            PlanDays days) {
        this.plans = plans;
        this.versions = versions;
        this.reader = reader;
        this.meetings = meetings;
        this.viewers = viewers;
        this.offices = offices;
        this.chronicle = chronicle;
        this.news = news;
        this.days = days;
    }

    /**
     * Proposes a body's plan of a year and gives it its number.
     *
     * @param instance id of the running process
     * @throws Refusal 400 naming the field or the line; 403 for whoever is no clerk of a congress; 409 when that year has a plan
     */
    @Transactional
    public Plan propose(String person, Answers answers, String instance) {
        var body = body(viewers.of(person), answers);
        int year = year(answers);
        var topics = reader.read(answers, body);
        // The number first: whoever proposes at the same moment waits for it, and then finds this plan.
        var number = plans.nextNumber(body.code(), year);
        plans.of(body.code(), year).ifPresent(one -> {
            throw Refusal.conflict(year + " 年度计划已经有了，编号 " + one.number() + "；年中要改，请在计划页上提出调整");
        });
        plans.add(new Plan(number, body.code(), year, instance, PlanState.DECIDING, null, null));
        versions.add(number, null, person, topics);
        chronicle.note(number, person, PlanEntry.PROPOSED, "提出年度计划", topics.size() + " 项");
        return plans.lock(number);
    }

    private Office body(Viewer viewer, Answers answers) {
        var own = viewer.bodies(Role.CLERK).stream()
                .flatMap(code -> offices.inUse(code).stream())
                .filter(office -> office.kind().isCongress())
                .toList();
        return OwnOffice.read(own, answers, "body", "只有区、镇人大的工作人员可以提出年度监督计划；街道按区人大的计划承担");
    }

    private int year(Answers answers) {
        int year = answers.number("year").orElseThrow(() -> answers.missing("year"));
        int now = days.today().getYear();
        if (year < now || year > now + AHEAD) {
            throw answers.wrong("year", "应为 " + now + " 至 " + (now + AHEAD));
        }
        return year;
    }

    /** The chair registers what the meeting has decided on the plan. @return whether it was passed */
    @Transactional
    public boolean decide(Step step) {
        var plan = plans.lock(step.number());
        var version = versions.open(plan.number()).orElseThrow(PlanningDesk::decided);
        boolean passed = step.answers().decided("planApproved");
        var decision = kept(plan, version, Decision.read(passed, step.answers()), step, PlanEntry.DECIDED, "年度计划");
        plans.move(plan.number(), passed ? PlanState.RUNNING : PlanState.AMENDING);
        if (passed) {
            plans.inForce(plan.number(), version.version());
        } else {
            news.clerks(plan, "planReturned", "年度监督计划没有通过", "没有通过。" + said(decision));
        }
        return passed;
    }

    /** The clerk proposes it anew. */
    @Transactional
    public void amend(Step step) {
        var plan = plans.lock(step.number());
        var topics = reader.read(step.answers(), offices.get(plan.body()));
        versions.add(plan.number(), null, step.person(), topics);
        plans.move(plan.number(), PlanState.DECIDING);
        chronicle.note(step, PlanEntry.AMENDED, "修改后重新提出", topics.size() + " 项");
    }

    /**
     * A clerk proposes to change the plan in its year; the plan in force goes on until something is decided.
     *
     * @throws Refusal 400 when something that has begun is left out; 409 unless the plan runs and no other change waits
     */
    @Transactional
    public void proposeChange(String person, String number, String reason, Answers answers) {
        var plan = plans.lock(number);
        if (plan.state() != PlanState.RUNNING) {
            throw Refusal.conflict("只有执行中的计划可以调整");
        }
        versions.open(number).ifPresent(one -> {
            throw Refusal.conflict("已经有一个调整方案等待会议决定");
        });
        var topics = reader.read(answers, offices.get(plan.body()));
        versions.items(plan).stream()
                .filter(item -> item.begunOn() != null)
                .filter(item -> topics.stream().noneMatch(topic -> topic.same(item)))
                .findFirst()
                .ifPresent(item -> {
                    throw answers.wrong("topics", "少了已经启动的“" + item.matter() + "”，不能从计划中删去");
                });
        versions.add(number, reason, person, topics);
        chronicle.note(number, person, PlanEntry.CHANGE_PROPOSED, "提出调整年度计划", reason);
    }

    /** The chair registers what the meeting has decided on a change. @return whether it was passed */
    @Transactional
    public boolean decideChange(Step step) {
        var plan = plans.lock(step.number());
        var version = versions.open(plan.number()).orElseThrow(PlanningDesk::decided);
        boolean passed = step.answers().decided("changeApproved");
        var decision =
                kept(plan, version, Decision.read(passed, step.answers()), step, PlanEntry.CHANGE_DECIDED, "调整方案");
        if (passed) {
            versions.carry(plan.number(), plan.version(), version.version());
            plans.inForce(plan.number(), version.version());
        }
        news.clerks(
                plan,
                "planChange",
                passed ? "年度监督计划已经调整" : "年度监督计划不作调整",
                (passed ? "调整方案已经通过。" : "调整方案没有通过。") + said(decision));
        return passed;
    }

    private Decision kept(Plan plan, PlanVersion version, Decision decision, Step step, PlanEntry kind, String what) {
        if (decision.meeting() != null
                && meetings.find(plan.body(), decision.meeting()).isEmpty()) {
            throw step.answers().wrong("meeting", "不是本机关已经开过的会议");
        }
        if (decision.partyOn() != null && decision.partyOn().isAfter(days.today())) {
            throw step.answers().wrong("partyReportedOn", "不能晚于今天");
        }
        versions.decided(version, decision, step.person());
        chronicle.note(
                step,
                kind,
                what + (decision.approved() ? "通过" : "没有通过"),
                days.basis(plan.body(), decision.meeting(), decision.meetingNote()) + said(decision));
        return decision;
    }

    private static String said(Decision decision) {
        return decision.remark() == null ? "" : "意见：" + decision.remark();
    }

    private static Refusal decided() {
        return Refusal.conflict("已经决定过了");
    }
}
