package jianyi.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A program that writes one row, says so and waits to be killed; started by {@link PostgresServerTest}. */
final class KilledProgram {

    private KilledProgram() {}

    /** Takes the home and the directory of the binaries. */
    public static void main(String[] args) throws Exception {
        PostgresServer server = PostgresServer.start(new Home(Path.of(args[0])), Path.of(args[1]));
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (title text)");
            statement.execute("insert into kept values ('夜村镇停车难')");
        }
        System.out.println("written");
        System.in.read();
    }
}
