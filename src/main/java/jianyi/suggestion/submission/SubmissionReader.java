package jianyi.suggestion.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Practice;
import jianyi.office.Role;
import jianyi.suggestion.Submission;
import jianyi.suggestion.Suggestion;
import org.springframework.stereotype.Component;

/** Reads a submission form and refuses what names nobody, nothing or the wrong one. */
@Component
class SubmissionReader {

    private final Viewers viewers;
    private final Deputies deputies;
    private final Sessions sessions;
    private final Offices offices;
    private final Clock clock;

    SubmissionReader(Viewers viewers, Deputies deputies, Sessions sessions, Offices offices, Clock clock) {
        this.viewers = viewers;
        this.deputies = deputies;
        this.sessions = sessions;
        this.offices = offices;
        this.clock = clock;
    }

    /** A new submission. @throws Refusal 400 naming the field; 403 when the person is neither deputy nor clerk */
    Submission read(String person, Answers answers) {
        var deputy = answers.text("deputy").orElse(person);
        var body = body(person, deputy, answers);
        return new Submission(
                deputy,
                body,
                answers.need("title"),
                answers.need("situation"),
                answers.need("proposal"),
                answers.need("category"),
                cosigners(deputy, body, answers),
                answers.need("disclosure"),
                answers.flag("confidential", false),
                answers.text("research").orElse("none"),
                answers.number("raisedBefore").orElse(null),
                answers.flag("needsReply", true),
                unit(body, answers),
                session(body, answers));
    }

    /** The text after an amendment; what the form leaves out stays as it was. */
    Submission amended(Suggestion before, Answers answers) {
        return new Submission(
                before.deputy(),
                before.body(),
                Practice.is(before.number()) ? Practice.marked(answers.need("title")) : answers.need("title"),
                answers.need("situation"),
                answers.need("proposal"),
                answers.need("category"),
                cosigners(before.deputy(), before.body(), answers),
                answers.need("disclosure"),
                answers.flag("confidential", before.confidential()),
                answers.text("research").orElse(before.research()),
                answers.number("raisedBefore").orElse(before.raisedBefore()),
                answers.flag("needsReply", before.needsReply()),
                answers.text("proposedUnit").isPresent() ? unit(before.body(), answers) : before.proposedUnit(),
                answers.text("session").isPresent() ? session(before.body(), answers) : before.session());
    }

    private String body(String person, String deputy, Answers answers) {
        var mandates = deputies.mandates(deputy).stream().map(Deputy::body).toList();
        if (mandates.isEmpty()) {
            if (deputy.equals(person) && viewers.of(person).has(Role.CLERK)) {
                throw answers.missing("deputy");
            }
            throw deputy.equals(person) ? Refusal.forbidden("只有人大代表可以提出建议") : answers.wrong("deputy", "不是在任的人大代表");
        }
        if (answers.text("body").isEmpty() && mandates.size() > 1) {
            throw answers.missing("body");
        }
        var body = answers.text("body").orElse(mandates.get(0));
        if (!mandates.contains(body)) {
            throw answers.wrong("body", "不是该代表所在的人大");
        }
        return body;
    }

    private List<String> cosigners(String deputy, String body, Answers answers) {
        var cosigners = answers.list("coSigners");
        var known = deputies.of(body).stream().map(Deputy::person).toList();
        for (String cosigner : cosigners) {
            if (cosigner.equals(deputy)) {
                throw answers.wrong("coSigners", "中不能有提出建议的代表本人");
            }
            if (!known.contains(cosigner)) {
                throw answers.wrong("coSigners", "中有不是本级人大代表的人员");
            }
        }
        return cosigners;
    }

    private String unit(String body, Answers answers) {
        var unit = answers.text("proposedUnit").orElse(null);
        if (unit == null) {
            return null;
        }
        var known = offices.inUse(unit)
                .filter(office -> office.kind() == OfficeKind.UNIT || office.kind() == OfficeKind.GOVERNMENT)
                .filter(office -> offices.bodyOf(office.code()).code().equals(body));
        return known.orElseThrow(() -> answers.wrong("proposedUnit", "不是本级政府及其所属单位"))
                .code();
    }

    private String session(String body, Answers answers) {
        var named = answers.text("session").orElse(null);
        if (named == null) {
            return sessions.open(body, LocalDate.now(clock)).map(Session::id).orElse(null);
        }
        return sessions.find(named)
                .filter(session -> session.body().equals(body))
                .orElseThrow(() -> answers.wrong("session", "不是本级人大的会议"))
                .id();
    }
}
