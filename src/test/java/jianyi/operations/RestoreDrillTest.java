package jianyi.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private static Path programs;
    private static int port;

    @BeforeAll
    static void aServerWithItsClient() throws Exception {
        programs = installed().orElseGet(() -> {
            System.out.println("RestoreDrillTest skipped: no PostgreSQL with its client under /usr/lib/postgresql");
            return Assumptions.abort("no PostgreSQL with its client");
        });
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        done(server("initdb", "-D", data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"));
        done(server(
                "pg_ctl",
                "-D",
                data(),
                "-w",
                "-o",
                "-p " + port + " -k '' -c fsync=off",
                "-l",
                data() + "/log",
                "start"));
    }

    @AfterAll
    static void stops() throws Exception {
        if (port != 0) {
            done(server("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop"));
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
                "insert into jianyi.entry values (3, now(), 'yecun-2026-0001', '交办'); insert into jianyi.audit_seal values (3, '\\x0c')");
        var drill = drill();
        assertThat(drill.lines()).as(drill.said()).hasSize(5).allMatch(line -> line.startsWith("[对]"));
        assertThat(drill.said()).contains("3 张，4 行", "yecun-2026-0001，受理", "又有 1 步", "2:0b");
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

    private record Ran(int code, String said) {

        List<String> lines() {
            return said.lines().toList();
        }
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

    private static String data() {
        return folder.resolve("data").toString();
    }

    private static Optional<Path> installed() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (var versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_dump")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    /** PostgreSQL does not run as root. */
    private static Ran server(String program, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static Ran run(String... command) throws Exception {
        Path said = Files.createTempFile(folder, "said", "");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", String.valueOf(port));
        builder.environment().put("PGUSER", "postgres");
        int code = builder.start().waitFor();
        return new Ran(code, Files.readString(said, StandardCharsets.UTF_8));
    }

    private static void done(Ran ran) {
        assertThat(ran.code()).as(ran.said()).isZero();
    }
}
