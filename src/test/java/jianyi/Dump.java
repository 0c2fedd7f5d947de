package jianyi;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of a database of the product, as PostgreSQL copies them. The tables they belong to are those our migrations make up to
 * the version in the first line, so only rows are kept. What nobody's case hangs on is left out: sign-ins and mails of that day, and
 * what the engine remembers of steps that are over.
 */
final class Dump {

    /** The tables whose rows are kept, as a condition on {@code pg_tables}. */
    static final String KEPT = "schemaname in ('jianyi', 'public') and tablename !~ '^(web_session|outbox$|act_hi_)'";

    private static final String END = "\\.";

    private final Path file;

    Dump(Path file) {
        this.file = file;
    }

    /** Writes every row and where the sequences stand. */
    void write(Connection from) throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        try (var out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            out.write(column(from, "select max(version::int)::text from jianyi.flyway_schema_history")
                            .get(0) + "\n");
            for (String table : filled(from)) {
                var rows = new StringWriter();
                copying(from).copyOut("copy " + table + " to stdout", rows);
                out.write("copy " + table + " from stdin\n" + rows + END + "\n");
            }
            for (String sequence : column(
                    from,
                    "select format('select setval(%L, %s)', schemaname || '.' || sequencename, last_value)"
                            + " from pg_sequences where schemaname in ('jianyi', 'public') and last_value is not null"
                            + " order by 1")) {
                out.write(sequence + "\n");
            }
        }
    }

    /** The last migration the rows have been through. */
    String version() throws IOException {
        try (var in = reader()) {
            return in.readLine();
        }
    }

    /** Puts the rows into tables of that version, in place of what is there. */
    void restore(Connection into) throws SQLException, IOException {
        try (var in = reader();
                var statement = into.createStatement()) {
            in.readLine();
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables(into)));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("copy ")) {
                    copying(into).copyIn(line, new StringReader(rows(in)));
                } else {
                    statement.execute(line);
                }
            }
            statement.execute("set session_replication_role = origin");
        }
    }

    private static String rows(BufferedReader in) throws IOException {
        var rows = new StringBuilder();
        for (String line = in.readLine(); !line.equals(END); line = in.readLine()) {
            rows.append(line).append('\n');
        }
        return rows.toString();
    }

    /** Tables that hold a row, with the columns that are not computed. */
    private static List<String> filled(Connection from) throws SQLException {
        var filled = new ArrayList<String>();
        for (String table : tables(from)) {
            if (!column(from, "select '' from " + table + " limit 1").isEmpty()) {
                filled.add(table
                        + column(
                                        from,
                                        "select '(' || string_agg(quote_ident(attname), ', ' order by attnum) || ')'"
                                                + " from pg_attribute where attrelid = '" + table
                                                + "'::regclass and attnum > 0 and attgenerated = '' and not attisdropped")
                                .get(0));
            }
        }
        return filled;
    }

    private static List<String> tables(Connection from) throws SQLException {
        return column(
                from, "select format('%I.%I', schemaname, tablename) from pg_tables where " + KEPT + " order by 1");
    }

    private static List<String> column(Connection from, String query) throws SQLException {
        try (var statement = from.createStatement();
                var rows = statement.executeQuery(query)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private BufferedReader reader() {
        try {
            return new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
