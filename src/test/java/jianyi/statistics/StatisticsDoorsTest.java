package jianyi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody can mean is refused in Chinese, whichever way of reading the figures is tried; what is another's is not there. */
@WholeProduct
class StatisticsDoorsTest {

    private static final List<String> PATHS =
            List.of("/statistics", "/statistics.json", "/statistics.xlsx", "/statistics/cases");

    private static final List<String> YEARS = List.of(
            "0",
            "-1",
            "1999",
            "9999",
            "1000000000",
            "99999999999999999999",
            "二〇二六",
            "2026.5",
            "abc",
            "%00",
            "2026%00",
            "'");

    private static final String LONG = "x".repeat(5000);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final int year = LocalDate.now().getYear();
    private Town town;

    @BeforeEach
    void enter() {
        town = new Town(port);
    }

    @Test
    void aYearThatCannotBeIsRefusedEverywhereAndNamed() {
        var faults = new LinkedHashMap<String, String>();
        for (String typed : YEARS) {
            PATHS.forEach(path -> refused(faults, path + "?body=yecun&year=" + typed, 400, "年度"));
            Stream.of("", "/work", "/late", "/quarter/1")
                    .filter(end -> !typed.contains("%00"))
                    .forEach(end -> refused(faults, "/report/yecun/" + typed + end, 400, "年度"));
        }
        assertThat(faults).isEmpty();
    }

    /** Closing a year cannot be undone, so nothing that only looks like a year or a congress of one's own closes any. */
    @Test
    void whatIsNoYearOrNoCongressOfOnesOwnClosesNothing() {
        var faults = new LinkedHashMap<String, String>();
        long closed = closed();
        for (String typed : YEARS) {
            notClosed(faults, Map.of("body", "yecun", "year", plain(typed)), 400, "年度");
        }
        for (String typed :
                List.of(String.valueOf(year), "", " ", String.valueOf(year).concat(" "))) {
            notClosed(faults, Map.of("body", "yecun", "year", typed), 409, "还没有结束");
        }
        var over = String.valueOf(year - 1);
        for (String body : List.of("zz", "shahezi", "shaheziagri", "district", "'; drop table frozen_year;--")) {
            notClosed(faults, Map.of("body", body, "year", over), 404, "统计");
        }
        for (String body : List.of(LONG, "yecun\0")) {
            notClosed(faults, Map.of("body", body, "year", over), 400, "单位");
        }
        notClosed(faults, Map.of("body", "yecunagri", "year", over), 403, "锁定");
        notClosed(faults, Map.of("body", "yecun", "year", over, "key", LONG), 400, "指标");
        notClosed(faults, Map.of("body", "yecun", "year", over, "by", "zz"), 400, "分组");
        notClosed(faults, Map.of("body", "yecun", "year", over, "page", "-1"), 400, "页码");
        assertThat(faults).isEmpty();
        assertThat(closed()).isEqualTo(closed);
    }

    private void notClosed(Map<String, String> faults, Map<String, String> fields, int status, String word) {
        var clerk = town.as("yecunClerk1");
        var answer = clerk.submit("/statistics/freeze", clerk.tokenOn("/password"), fields);
        if (answer.status() != status || !answer.body().contains(word)) {
            faults.put(fields.toString(), answer.status() + " " + answer.body().replaceAll("(?s).*<main", "<main"));
        }
    }

    private static String plain(String inAddress) {
        return URLDecoder.decode(inAddress, StandardCharsets.UTF_8);
    }

    private long closed() {
        return jdbc.sql("select count(*) from frozen_year").query(Long.class).single();
    }

    @Test
    void aFigureAPartOrAQuarterThereIsNotIsRefused() {
        var faults = new LinkedHashMap<String, String>();
        var of = "/statistics/cases?body=yecun&year=" + year;
        refused(faults, of + "&key=zz", 404, "没有这项指标");
        refused(faults, of + "&key=" + LONG, 400, "指标");
        refused(faults, of + "&key=replied%00", 400, "指标");
        refused(faults, of + "&key=replied&by=zz", 400, "分组");
        refused(faults, of + "&key=replied&by=category&value=" + LONG, 400, "分组");
        refused(faults, of + "&key=replied&by=unit&value=%00", 400, "分组");
        for (String page : List.of("0", "-1", "1000000000", "99999999999999999999", "abc", "%00")) {
            refused(faults, of + "&key=replied&page=" + page, 400, "页码");
        }
        for (String quarter : List.of("0", "5", "-1", "1000000000", "abc", "两")) {
            refused(faults, "/report/yecun/" + year + "/quarter/" + quarter, 400, "季度");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anotherCongressesFiguresLookLikeNone() {
        var faults = new LinkedHashMap<String, String>();
        for (String body : List.of("zz", "shahezi", "shaheziagri", "district", "chengguan", "'", "%E5%A4%9C")) {
            PATHS.forEach(path -> refused(faults, path + "?body=" + body + "&year=" + year, 404, "统计"));
            Stream.of("", "/work", "/late", "/quarter/1")
                    .forEach(end -> refused(faults, "/report/" + body + "/" + year + end, 404, "统计"));
        }
        PATHS.forEach(path -> refused(faults, path + "?body=" + LONG, 400, "单位"));
        PATHS.forEach(path -> refused(faults, path + "?body=yecun%00", 400, "单位"));
        for (String end : List.of("/work", "/late", "/quarter/1")) {
            refused(faults, "/report/yecunagri/" + year + end, 404, "人大");
        }
        assertThat(faults).isEmpty();
    }

    /** Who has reported to the voters is known by name to those who keep the files, to everybody above as a number. */
    @Test
    void whoHasNotReportedIsNamedOnlyWhereTheFilesAreKept() {
        var list = "/statistics/cases?body=yecun&key=reporting&year=" + year;
        var name = "<td class=\"title\" data-label=\"标题\">";
        assertThat(town.as("yecunClerk1").page(list).body()).contains(name).doesNotContain("姓名只供");
        assertThat(town.as("districtClerk1").page(list).body())
                .contains("姓名只供本级人大的工作人员和负责人查看")
                .containsPattern(name + "（姓名");
    }

    @Test
    void whatIsThereInTheEndHasNothingBehindIt() {
        assertThat(answer("/statistics/cases?body=yecun&year=" + year + "&key=replied&by=category&value=zz")
                        .status())
                .isEqualTo(200);
        assertThat(answer("/statistics/cases?body=yecun&key=replied&by=session&value=zz&page=99999")
                        .status())
                .isEqualTo(200);
        assertThat(answer("/statistics.json?body=yecun&body=shahezi&year=" + year + "&year=zz")
                        .status())
                .as("of two the first counts")
                .isEqualTo(200);
    }

    private jianyi.SignedIn.Reply answer(String address) {
        return town.as("yecunClerk1").page(address);
    }

    private void refused(Map<String, String> faults, String address, int status, String word) {
        var answer = answer(address);
        boolean nul = address.contains("%00");
        if (answer.status() != status || !answer.body().contains(nul ? "这个地址不对" : word)) {
            faults.put(address, answer.status() + " " + answer.body().replaceAll("(?s).*<main", "<main"));
        }
    }
}
