package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which room may touch which, and inside a room of several folders which of these. A room stands below all it may touch, so no two can
 * lean on each other.
 */
class ModularityTest {

    private record Row(String room, Set<String> mayTouch) {}

    private static final List<Row> ROOMS = rows("""
            rows
            embedded
            flow: rows
            files: flow
            audit: flow
            calendar: flow
            office: audit flow rows
            deputy: audit office
            papers: deputy flow office
            access: audit flow office
            notice: access calendar flow office rows
            intake: access audit flow
            auditor: access audit flow intake
            setup: access audit calendar deputy flow intake notice office
            casework: access audit calendar deputy files flow notice office papers rows
            followup: access calendar casework flow office
            reminders: access calendar casework flow notice office
            suggestion: access audit calendar casework deputy files flow followup intake notice office papers reminders rows
            statistics: access audit calendar casework deputy flow office papers rows
            meeting: access calendar casework deputy files flow followup intake notice office papers reminders statistics suggestion
            inspection: access calendar casework deputy files flow followup intake meeting notice office papers reminders rows suggestion
            activity: access calendar casework deputy files flow notice office papers reminders
            duty: access audit calendar casework deputy files flow notice office papers reminders
            board: access calendar casework flow notice office rows
            operations: access audit casework embedded flow notice office
            demo: access activity audit calendar deputy duty embedded flow inspection meeting notice office suggestion
            """);

    /** The folders of one room; {@code .time} is the one beside, the room's name the room's own. */
    private static final List<Row> FOLDERS = rows("""
            flow.text
            flow: .text
            flow.door: flow .text
            flow.guard: flow .door .text
            flow.start: .door .guard
            flow.once
            files.content
            files: .content
            access.session
            access: .session
            access.factor: access
            access.page
            access.watch: access
            access.signin: access .factor .page .watch
            access.grant: access .signin
            notice.answer
            notice.appointment
            notice.choice
            notice: .answer .appointment .choice
            notice.phone: notice
            notice.stuck
            intake.book
            intake: .book
            setup
            setup.calendar: setup
            setup.handover: setup
            setup.standin: setup
            setup.retire: setup .handover .standin
            setup.roll: setup
            setup.slip
            setup.terms: setup
            setup.overview: setup .calendar
            casework
            casework.head
            casework.timeline: .head
            casework.step: .head
            casework.time: .head .step .timeline
            casework.act: .head
            casework.recall: .act .head .step
            casework.duty
            casework.held
            casework.sheet
            casework.store
            casework.figure
            casework.fold
            followup
            followup.extension: followup
            followup.supervision: followup
            followup.pause: followup
            followup.undertaking
            suggestion
            suggestion.sight: suggestion
            suggestion.time: suggestion
            suggestion.handling: suggestion .time
            suggestion.rating: suggestion .handling .sight .time
            suggestion.submission: suggestion
            suggestion.review: suggestion .handling .sight
            suggestion.task: suggestion .handling .rating .review .sight .submission .time
            suggestion.sheet: suggestion .handling .rating .sight .task .time
            suggestion.bulk: suggestion .review .sight .task
            suggestion.ways: suggestion .handling .sheet .sight .task .time
            suggestion.recall: suggestion .handling .sight .ways
            suggestion.followed: suggestion .handling .sheet .sight .ways
            suggestion.promise: suggestion .handling .sheet .sight .task .time .ways
            suggestion.files: suggestion .handling .sheet .sight .submission .time
            suggestion.letter: suggestion .handling .sight
            suggestion.papers: suggestion .handling .letter .rating .sheet .sight .time
            suggestion.ledger: suggestion .sheet .sight
            suggestion.mine: suggestion .handling .rating .sight .time
            suggestion.published: suggestion .handling
            suggestion.duty: suggestion
            suggestion.practice: suggestion
            suggestion.figure: .handling
            suggestion.past: suggestion .sheet .sight
            suggestion.similar: suggestion .handling .sheet .sight
            meeting
            meeting.held: meeting
            meeting.roll: meeting
            meeting.vote
            meeting.agenda: meeting .roll .vote
            meeting.bill: meeting .agenda .vote
            meeting.convening: meeting .agenda
            meeting.delegation: meeting .agenda
            meeting.figure: meeting
            meeting.hearing: meeting .agenda .convening
            meeting.material: meeting
            meeting.outcome: meeting .agenda .roll .vote
            meeting.task: meeting .agenda .convening .outcome .roll .vote
            meeting.papers: meeting .agenda .bill .delegation .hearing .outcome .roll .task .vote
            meeting.duty: meeting .bill
            meeting.sheet: meeting .agenda .convening .delegation .material .outcome .papers .roll .vote
            activity
            activity.group: activity
            activity.attending: activity .group
            activity.sheet: activity .attending .group
            activity.papers: activity .attending .group
            activity.station: activity .group
            activity.duty: activity .attending .group
            activity.figure: activity .attending
            inspection
            inspection.preparation: inspection
            inspection.field: inspection .preparation
            inspection.correction: inspection
            inspection.report: inspection .correction .field .preparation
            inspection.tally: inspection .correction
            inspection.followed: inspection .correction
            inspection.outcome: inspection .correction
            inspection.held
            inspection.task: inspection .correction .field .outcome .preparation .report .tally
            inspection.papers: inspection .correction .field .preparation .report .tally
            inspection.proof: inspection .correction
            inspection.duty: inspection
            inspection.ledger: inspection
            inspection.figure: inspection
            inspection.sheet: inspection .correction .field .ledger .papers .preparation .proof .report .tally
            inspection.plan: inspection .ledger
            inspection.plan.sheet: inspection .plan
            duty
            duty.entry: duty
            duty.record: duty
            duty.fact: duty
            duty.quota: duty .fact .record
            duty.year: duty .fact .record
            duty.sheet: duty .entry .fact .quota .record
            duty.figure: duty .fact .quota
            board.tally
            board: .tally
            board.nudge: board
            statistics
            statistics.report: statistics
            """);

    private static final Set<String> OF_SEVERAL = Code.MAIN.stream()
            .filter(type -> type.getPackageName().matches("jianyi\\.\\w+\\..+"))
            .map(ModularityTest::room)
            .collect(Collectors.toSet());

    @Test
    void everyRoomHasOneRow() {
        assertThat(ROOMS).extracting(Row::room).containsExactlyInAnyOrderElementsOf(rooms().keySet());
        assertThat(FOLDERS)
                .extracting(Row::room)
                .containsExactlyInAnyOrderElementsOf(folders().keySet());
    }

    @Test
    void noTwoRoomsLeanOnEachOther() {
        for (List<Row> table : List.of(ROOMS, FOLDERS)) {
            var above = new ArrayList<String>();
            for (Row row : table) {
                assertThat(above).as("rooms above " + row.room()).containsAll(row.mayTouch());
                above.add(row.room());
            }
        }
    }

    @Test
    void aRoomTouchesOnlyWhatItMay() {
        noneTouchesMore(ROOMS, rooms());
        noneTouchesMore(FOLDERS, folders());
    }

    private static void noneTouchesMore(List<Row> table, Map<String, Map<String, Set<String>>> touched) {
        for (Row row : table) {
            var faults = new TreeMap<>(touched.get(row.room()));
            faults.keySet().removeAll(row.mayTouch());
            assertThat(faults).as("what " + row.room() + " may not touch").isEmpty();
        }
    }

    private static List<Row> rows(String table) {
        return table.lines()
                .map(line -> line.split(":? "))
                .map(ModularityTest::row)
                .toList();
    }

    private static Row row(String[] words) {
        var room = words[0].split("\\.")[0];
        return new Row(
                words[0],
                Stream.of(words)
                        .skip(1)
                        .map(word -> word.startsWith(".") ? room + word : word)
                        .collect(Collectors.toSet()));
    }

    private static Map<String, Map<String, Set<String>>> rooms() {
        return touched(ModularityTest::room, (type, other) -> true);
    }

    private static Map<String, Map<String, Set<String>>> folders() {
        return touched(ModularityTest::folder, (type, other) -> room(type).equals(room(other)));
    }

    /** For each room or folder those it touches, with the places where it does. */
    private static Map<String, Map<String, Set<String>>> touched(
            Function<JavaClass, String> named, BiPredicate<JavaClass, JavaClass> looked) {
        var touched = new TreeMap<String, Map<String, Set<String>>>();
        for (JavaClass type : Code.MAIN) {
            var name = named.apply(type);
            if (!name.isEmpty()) {
                var others = touched.computeIfAbsent(name, room -> new TreeMap<>());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    var other = named.apply(dependency.getTargetClass());
                    if (!other.isEmpty() && !other.equals(name) && looked.test(type, dependency.getTargetClass())) {
                        others.computeIfAbsent(other, room -> new TreeSet<>()).add(dependency.getDescription());
                    }
                }
            }
        }
        return touched;
    }

    /** The first package below the product's own; empty for what stands outside every room. */
    private static String room(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 1 && parts[0].equals("jianyi") ? parts[1] : "";
    }

    /** The package below the product's own, for a room that has several; empty for any other. */
    private static String folder(JavaClass type) {
        return OF_SEVERAL.contains(room(type)) ? type.getPackageName().substring("jianyi.".length()) : "";
    }
}
