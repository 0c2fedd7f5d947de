package jianyi.suggestion.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.calendar.Calendars;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A date in a year whose days off are not published says 暂定 wherever it is shown. */
@WholeProduct
class ProvisionalDatesTest {

    private static final String CLERK = "yecunClerk1";
    private static final String UNIT = "yecunagriHandler1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Calendars calendars;

    @Autowired
    Clock clock;

    private Town town;
    private String due;

    @BeforeEach
    void aReplyIsDueInAYearNobodyKnowsYet() {
        town = new Town(port);
        LocalDate day = LocalDate.now(clock).plusMonths(6);
        assumeTrue(calendars.current().awaits(day.getYear()), "the days off of six months ahead are published");
        due = day.getYear() + "年";
    }

    @Test
    void onTheSheetTheLedgerTheFormTheMailsAndThePaper() throws IOException {
        var number = assigned();
        var mark = due + "[0-9]+月[0-9]+日（暂定）";
        var why = "6 个月，.*" + due + ".*（" + due + "放假安排尚未公布，暂定）";
        assertThat(page(UNIT, "/cases/" + number)).containsPattern(why);
        assertThat(page(CLERK, "/cases?q=" + number)).containsPattern(mark);
        assertThat(cells("/cases.xlsx?q=" + number)).contains("期限内（暂定）");
        assertThat(town.shown(UNIT, town.open(UNIT, "user_accept", number)).toString())
                .containsPattern("答复期限 " + mark);
        assertThat(mails(number)).containsPattern(mark + "前答复");
        assertThat(paper(number)).containsPattern(why);
    }

    @Test
    void onTheListOfWhatWaitsForItsAssignment() {
        var number = town.suggest("yecunDeputy4", Town.suggestion("关于加固河堤的建议"));
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        var lastDay = LocalDate.now(clock).plusMonths(6);
        jdbc.sql("update suggestion set accepted_on = ? where number = ?")
                .params(lastDay, number)
                .update();
        assertThat(page(CLERK, "/assign")).containsPattern(due + "[0-9]+月[0-9]+日（暂定）");
    }

    private String assigned() {
        var number = town.suggest("yecunDeputy3", Town.suggestion("关于整修冬水田的建议"));
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "months",
                6);
        return number;
    }

    private String page(String person, String path) {
        SignedIn.Reply reply = town.as(person).page(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.body();
    }

    private List<String> cells(String path) throws IOException {
        var cells = new ArrayList<String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(town.as(CLERK).file(path)))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
        }
        return cells;
    }

    private String paper(String number) {
        var handling = page(CLERK, "/cases/" + number).replaceAll("(?s).*/papers/assignment/([0-9]+).*", "$1");
        return new Docx(town.as(CLERK).file("/cases/" + number + "/papers/assignment/" + handling)).words();
    }

    private String mails(String number) {
        return String.join(
                "\n",
                jdbc.sql("select text_body from outbox where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list());
    }
}
