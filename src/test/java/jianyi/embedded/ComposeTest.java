package jianyi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The container files promise what an operator relies on; checked without Docker. */
class ComposeTest {

    private final Map<String, Map<String, Map<String, Object>>> compose;

    ComposeTest() throws IOException {
        compose =
                new Yaml().load(Files.readString(Path.of("docker-compose.yml")).replaceFirst("(?m)^name:.*$", ""));
    }

    @Test
    void databaseMailAndProductAreWatchedAndRestarted() {
        assertThat(services()).containsOnlyKeys("db", "mail", "app");
        assertThat(services().values()).allSatisfy(service -> {
            assertThat(service.get("healthcheck")).asString().contains("test=", "retries=");
            assertThat(service).containsEntry("restart", "unless-stopped");
        });
        assertThat(services().get("app").get("depends_on"))
                .as("without the mailbox, which is there to try things out")
                .isEqualTo(Map.of("db", Map.of("condition", "service_healthy")));
        assertThat(services().get("mail")).containsEntry("profiles", List.of("mailbox"));
    }

    @Test
    void imagesNameTheirVersionAndTheDatabaseIsTheEmbeddedOnesMajor() {
        assertThat(services().get("db")).containsEntry("image", "postgres:" + PostgresServer.MAJOR);
        assertThat(services().values())
                .allSatisfy(
                        service -> assertThat(service.get("image")).asString().matches("[a-z/]+:v?\\d[\\d.]*"));
    }

    @Test
    void theDatabaseIsMadeForChineseTexts() {
        assertThat(environment("db")).containsEntry("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 -E UTF8");
    }

    @Test
    void whatMustLastLiesInNamedVolumes() {
        assertThat(compose.get("volumes")).containsOnlyKeys("database", "mails", "home");
        services()
                .forEach((name, service) -> assertThat((List<?>) service.get("volumes"))
                        .as(name)
                        .allSatisfy(volume -> assertThat(compose.get("volumes"))
                                .containsKey(volume.toString().split(":")[0])));
    }

    /** What is needed is asked for; what may be missing is missing. */
    @Test
    void noSecretIsWrittenDownAndNoneHasADefault() {
        services()
                .keySet()
                .forEach(name -> environment(name).forEach((variable, value) -> {
                    if (variable.matches(".*(PASSWORD|AUTH|SECRET|TOKEN).*")) {
                        assertThat(value.toString()).as(variable).matches("(\\w+:)?\\$\\{\\w+:(\\?[^}]+|-)}");
                    }
                }));
        assertThat(environment("app")).containsKeys("SPRING_DATASOURCE_PASSWORD", "JIANYI_ADMIN_PASSWORD");
    }

    @Test
    void theImageRunsWithoutRootAndWatchesItself() throws IOException {
        List<String> run = Files.readAllLines(Path.of("Dockerfile"));
        run = run.subList(last(run, "FROM "), run.size());
        assertThat(run.get(0)).isEqualTo("FROM eclipse-temurin:17-jre-noble");
        assertThat(run).contains("USER jianyi").noneMatch(line -> line.matches("USER (root|0).*"));
        assertThat(last(run, "USER ")).isLessThan(last(run, "ENTRYPOINT "));
        assertThat(run).anyMatch(line -> line.startsWith("HEALTHCHECK "));
        assertThat(environment("app").get("SPRING_DATASOURCE_URL")).asString().startsWith("jdbc:postgresql://db:");
    }

    private Map<String, Map<String, Object>> services() {
        return compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> environment(String service) {
        return (Map<String, Object>) services().get(service).get("environment");
    }

    private static int last(List<String> lines, String start) {
        int found = -1;
        for (int i = 0; i < lines.size(); i++) {
            found = lines.get(i).startsWith(start) ? i : found;
        }
        assertThat(found).as(start).isNotNegative();
        return found;
    }
}
