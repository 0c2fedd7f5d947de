package jianyi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyi.casework.head.Head;
import jianyi.casework.timeline.Entry;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The borders inside the house: where the engine may be seen, where the time comes from, how things are not called. */
class BordersTest {

    private static final Pattern ENGINE_TABLE = Pattern.compile("(?i)\\bact_[a-z]");
    private static final Pattern WORDS_IN_SQL = Pattern.compile("(?i)\\bwhat\\s*(=\\s*['?:]|<>|~|like\\b|in\\s*\\()");
    private static final Pattern CHINESE_COMPARED = Pattern.compile(
            "(equals|contains|startsWith|endsWith|indexOf|matches)\\(\"[^\"]*\\p{IsHan}|case \"[^\"]*\\p{IsHan}"
                    + "|\\p{IsHan}[^\"]*\"\\s*\\.(equals|contains)|\\b(and|where|when)\\b.*(=|<>|like|in|~) *\\(?'[^']*\\p{IsHan}");
    /** Titles, letters, workbooks and lists as people write them; no case hangs on them afterwards. */
    private static final Pattern TYPED = Pattern.compile(
            "^(Cells|HolidayLines|Letter|LetterText|Nomination|PastKey|PastReader|Roll[A-Z]\\w+)\\.java:");

    private static final Pattern TIME_IN_SQL =
            Pattern.compile("(?i)\\bcurrent_(date|timestamp|time)\\b|\\blocaltimestamp\\b|\\bclock_timestamp\\b"
                    + "|\"[^\"$]*\\b(select|set|where|values|and)\\b[^\"$]*\\bnow\\(\\)");

    @Test
    void theEngineIsSeenOnlyInItsSeam() {
        noClasses()
                .that(not(resideInAPackage("jianyi.flow..")))
                .and(not(called(".*(Flow|Delegates|Listeners)")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("the way to another engine stays a day's work (docs/adr/0001)")
                .check(Code.MAIN);
    }

    @Test
    void onlyModelsCallListenersAndDelegates() {
        noClasses()
                .that(not(called(".*(Listeners|Delegates)")))
                .should()
                .dependOnClassesThat(called(".*(Listeners|Delegates)"))
                .because("a listener hears the engine; our own code calls the desk (docs/adr/0002)")
                .check(Code.MAIN);
    }

    @Test
    void theCalendarIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("jianyi.calendar..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "jianyi.calendar..",
                                "org.springframework.stereotype",
                                "org.springframework.context.annotation",
                                "org.springframework.beans.factory.annotation",
                                "org.springframework.boot.autoconfigure.condition")
                        .or(describe(
                                "the holiday file",
                                type -> type.getName().equals("org.springframework.core.io.Resource")))
                        .or(describe(
                                "the one reader of what people type",
                                type -> type.getName().matches("jianyi\\.flow\\.text\\.(Days|Text)"))))
                .check(Code.MAIN);
    }

    @Test
    void theTimeComesFromTheOneClock() {
        noClasses()
                .that(not(called("BeijingClock")))
                .should()
                .callMethodWhere(readingTheMachinesClock())
                .orShould()
                .callConstructor(java.util.Date.class)
                .because("a test or a shifted machine moves everything at once")
                .check(Code.MAIN);
    }

    @Test
    void daysAndYearsAreReadOffAMomentOnlyHere() {
        noClasses()
                .that(not(called("BeijingClock")))
                .should()
                .callMethodWhere(describe(
                        "a part of a moment as it is written somewhere on earth",
                        call -> call.getTargetOwner().getName().equals("java.time.OffsetDateTime")
                                && call.getName().matches("get(Year|Month.*|Day.*|Hour|Minute)|toLocal.*|format")))
                .because(
                        "the database hands moments out in Greenwich's time; BeijingClock.day knows which day it is here")
                .check(Code.MAIN);
        noClasses()
                .that(not(resideInAPackage("jianyi.flow..")))
                .should()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .because("there is one zone, and flow alone stands below the room that names it")
                .check(Code.MAIN);
    }

    @Test
    void nothingHidesBehindAnEmptyName() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Helper|Manager|Util|Utils)(\\$.*)?")
                .orShould()
                .resideInAnyPackage("..common..", "..util..", "..config..", "..dto..", "..impl..", "..service..")
                .because("the folder list is the domain, and a name says what it is for")
                .check(Code.MAIN);
    }

    @Test
    void noFolderIsTooFullToBeLookedThrough() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java")).filter(Files::isDirectory)) {
            assertThat(folders).allSatisfy(folder -> {
                try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
                    assertThat(files).as(folder.toString()).hasSizeLessThanOrEqualTo(25);
                }
            });
        }
    }

    @Test
    void onlyWhoShowsATimelineReadsItsWords() throws IOException {
        noClasses()
                .that(not(called("CaseSheets|RecordWording")))
                .should()
                .callMethod(Entry.class, "what")
                .because(
                        "who may read a line, and what follows from it, hangs on its kind: words are for people and change")
                .check(Code.MAIN);
        assertThat(linesMatching(WORDS_IN_SQL)).isEmpty();
    }

    @Test
    void aTitleIsReadThroughItsRoomAndNotOffTheHead() {
        noClasses()
                .that(not(resideInAPackage("jianyi.casework.head..")))
                .should()
                .callMethod(Head.class, "title")
                .because("only the room knows who may read its case")
                .check(Code.MAIN);
    }

    @Test
    void onlyReadersOfWhatPeopleTypeLookAtChineseWords() throws IOException {
        assertThat(linesMatching(CHINESE_COMPARED).stream()
                        .filter(line -> !TYPED.matcher(line).find()))
                .as("a code decides, never a Chinese word")
                .isEmpty();
    }

    /** What is below the duties asks them; it names none of their tasks and reads none of their tables. */
    @Test
    void theFloorKnowsNoRoomsTasksNorTables() throws IOException {
        for (String room : List.of("casework", "followup", "reminders")) {
            try (Stream<Path> files =
                    Files.walk(Path.of("src/main/java/jianyi", room)).filter(Files::isRegularFile)) {
                assertThat(files)
                        .allSatisfy(
                                file -> assertThat(Files.readString(file))
                                        .doesNotContainPattern("\"user_\\w+\"")
                                        .doesNotContainPattern(
                                                "(?i)\\b(from|join|update|into) (suggestion|handling|reply|meeting|participant)\\b"));
            }
        }
    }

    /** To the engine's service it is a fault when somebody has done the task meanwhile; {@code TaskPeople} is told nobody. */
    @Test
    void nobodyAsksTheServiceWhoMayDoAListedTask() {
        noClasses()
                .should()
                .callMethod(TaskService.class, "getIdentityLinksForTask", String.class)
                .check(Code.MAIN);
    }

    @Test
    void noQueryIsAStream() {
        noClasses()
                .that(not(called("Ledger")))
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because(
                        "it keeps its connection until somebody closes it: after twenty of them the product stands still; a table of a hundred thousand lines is closed by its writer")
                .check(Code.MAIN);
    }

    @Test
    void noSqlNamesAnEngineTable() throws IOException {
        assertThat(linesMatching(ENGINE_TABLE)).isEmpty();
    }

    @Test
    void noSqlAsksTheDatabaseForTheTime() throws IOException {
        assertThat(linesMatching(TIME_IN_SQL)).isEmpty();
    }

    private static DescribedPredicate<JavaClass> called(String name) {
        return describe(
                "called " + name, type -> outermost(type).getSimpleName().matches(name));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(BordersTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaCall<?>> readingTheMachinesClock() {
        return describe("the machine's clock", call -> {
            var owner = call.getTargetOwner().getName();
            var types = call.getTarget().getRawParameterTypes();
            var clocked = types.size() == 1 && types.get(0).isEquivalentTo(java.time.Clock.class);
            return owner.startsWith("java.time.")
                    && (call.getName().equals("now") && !clocked
                            || owner.equals("java.time.Clock") && call.getName().startsWith("system"));
        });
    }

    private static List<String> linesMatching(Pattern forbidden) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(BordersTest::lines)
                    .filter(line -> forbidden.matcher(line).find())
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
