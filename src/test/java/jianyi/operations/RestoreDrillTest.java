package jianyi.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jianyi.InstalledPostgres;
import jianyi.InstalledPostgres.Ran;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of docs/ dump a small database, restore it beside, and notice what is not as it was. Needs Debian's PostgreSQL. */
class RestoreDrillTest {

    private static final Path DOCS = Path.of("docs").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static InstalledPostgres server;

    @BeforeAll
    static void aServerWithItsClient() throws Exception {
        server = InstalledPostgres.start(folder, "-c fsync=off").orElseGet(() -> {
            System.out.println("RestoreDrillTest skipped: no PostgreSQL with its client under /usr/lib/postgresql");
            return Assumptions.abort("no PostgreSQL with its client");
        });
    }

    @AfterAll
    static void stops() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void aDatabaseThatWasDumped() throws Exception {
        done(run("dropdb", "--if-exists", "jianyi"));
        done(run("createdb", "jianyi"));
        sql("""
                create schema jianyi;
                create table jianyi.entry (id bigint primary key, at timestamptz, number text, what text);
                create table jianyi.audit_seal (place bigint primary key, hash bytea);
                create table jianyi.backup (finished timestamptz, file text, bytes bigint);
                insert into jianyi.entry values (1, '2026-11-28 09:00+08', 'yecun-2026-0001', '提交建议'),
                    (2, '2026-11-28 10:00+08', 'yecun-2026-0001', '受理');
                insert into jianyi.audit_seal values (1, '\\x0a'), (2, '\\x0b');""");
        for (Path left : files("")) {
            Files.delete(left);
        }
        done(run(DOCS.resolve("dump.sh").toString(), backups().toString()));
    }

    @Test
    void aSoundDumpPassesEveryCheckAlthoughWorkGoesOn() throws Exception {
        sql(
                "insert into jianyi.entry values (3, '2026-11-28 11:30+08', 'yecun-2026-0001', '交办'); insert into jianyi.audit_seal values (3, '\\x0c')");
        var drill = drill();
        assertThat(drill.lines()).as(drill.said()).hasSize(6).allMatch(line -> line.startsWith("[对]"));
        assertThat(drill.said()).contains("3 张，4 行", "yecun-2026-0001，受理", "2:0b");
        assertThat(drill.said()).contains("（RPO）：现在出事，丢备份以后的 1 步，前后 5400 秒");
        assertThat(drill.code()).isZero();
    }

    @Test
    void aTableWithOtherRowsOrOtherWordsIsNamed() throws Exception {
        Path rows = files(".rows").get(0);
        Files.writeString(
                rows,
                Files.readString(rows)
                        .replace("audit_seal|2|", "audit_seal|3|")
                        .replaceFirst("entry\\|2\\|\\d+", "entry|2|7"));
        var drill = drill();
        assertThat(drill.lines()).contains("[不对] 表 jianyi.audit_seal：备份时 3 行，恢复出 2 行", "[不对] 表 jianyi.entry：2 行，内容不同");
        assertThat(drill.code()).isOne();
    }

    @Test
    void aStepOrASealThatTheDatabaseNoLongerHasIsNoticed() throws Exception {
        sql("delete from jianyi.entry where id = 2; update jianyi.audit_seal set hash = '\\x0d' where place = 2");
        var drill = drill();
        assertThat(drill.said()).contains("[不对] 最近一步：", "[不对] 封存：2:0b");
        assertThat(drill.code()).isOne();
    }

    @Test
    void aBrokenDumpIsNeitherKeptNorPassed() throws Exception {
        Path dump = files(".dump").get(0);
        Files.write(dump, java.util.Arrays.copyOf(Files.readAllBytes(dump), 1500));
        assertThat(drill().said()).contains("[不对] 恢复：没有成功");
        sql("drop table jianyi.backup");
        Files.delete(dump);
        assertThat(run(
                                "env",
                                "PGDATABASE=gone",
                                DOCS.resolve("dump.sh").toString(),
                                backups().toString())
                        .code())
                .isNotZero();
        assertThat(files(".dump")).isEmpty();
        assertThat(drill().said()).contains("[不对] 备份：");
    }

    private static Ran drill() throws Exception {
        return run(DOCS.resolve("restore-drill.sh").toString(), backups().toString());
    }

    private static void sql(String statements) throws Exception {
        done(run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", "jianyi", "-c", statements));
    }

    private static Path backups() throws IOException {
        return Files.createDirectories(folder.resolve("backups"));
    }

    private static List<Path> files(String end) throws IOException {
        try (var all = Files.list(backups())) {
            return all.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static Ran run(String... command) throws Exception {
        return server.run(Map.of(), command);
    }

    private static void done(Ran ran) {
        assertThat(ran.code()).as(ran.said()).isZero();
    }
}
