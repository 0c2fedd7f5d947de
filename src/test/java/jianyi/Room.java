package jianyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.flow.ProcessRoom;
import jianyi.flow.Var;
import org.springframework.context.annotation.Bean;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ReflectionUtils;

/**
 * A room with processes of its own, its Java as models and forms see it.
 *
 * @param name of the package
 * @param sources text of each file by class name
 */
record Room(String name, Map<String, String> sources) {

    /** A key read from the answers of a form, {@code how} being the method, or {@code passed} when handed on together. */
    record Reading(String how, String key) {}

    private static final Path HOME = Path.of("src/main/java");
    private static final String ANSWERS = "(?:\\b(\\w+)|\\banswers\\(\\w*\\))";
    private static final Pattern READ = Pattern.compile(ANSWERS
            + "\\s*\\.\\s*(need|text|decided|flag|has|list|number|date|needDate|missing|wrong)\\(\\s*\"(\\w+)\"");
    private static final Pattern PASSED = Pattern.compile("(\\w+)\\((?:[^()\"]*,)?\\s*" + ANSWERS + ",\\s*\"(\\w+)\"");
    private static final String READ_BY_NAME =
            "\\(Answers \\w+, String (\\w+)\\)[^}]*?\\.(need|text|decided|flag|list|number|date|needDate)\\(\\1\\b";
    private static final Pattern NAMED =
            Pattern.compile("\\bAnswers\\s+(\\w+)|\\bvar\\s+(\\w+)\\s*=\\s*[\\w.]*\\banswers\\(");
    private static final Pattern SUPPLIED = Pattern.compile("\\b(?:facts|choices)\\s*\\.put\\(\\s*\"(\\w+)\"");

    /** The rooms whose {@code …Flow} is a {@link ProcessRoom}. */
    static List<Room> all() {
        try (Stream<Path> packages = Files.list(HOME.resolve("jianyi"))) {
            return packages.filter(Files::isDirectory)
                    .sorted()
                    .map(Room::read)
                    .filter(room -> room.flows().anyMatch(ProcessRoom.class::isAssignableFrom))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the floor it stands on, which reads some fields for every room. */
    private static Room read(Path directory) {
        return new Room(
                directory.getFileName().toString(),
                Stream.of(directory, HOME.resolve("jianyi/casework"), HOME.resolve("jianyi/followup/undertaking"))
                        .distinct()
                        .flatMap(Room::files)
                        .collect(Collectors.toMap(Room::className, Room::text, (a, b) -> a, TreeMap::new)));
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String className(Path file) {
        return HOME.relativize(file).toString().replaceFirst("\\.java$", "").replaceAll("[/\\\\]", ".");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of its processes, as its {@code …Flow} tells the engine's seam. */
    Set<String> processes() {
        return flows().filter(ProcessRoom.class::isAssignableFrom)
                .map(flow -> (ProcessRoom) new SpringObjenesis().newInstance(flow))
                .flatMap(flow -> flow.processes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The declared process variables. */
    Set<String> variables() {
        return flows().flatMap(flow -> Stream.of(flow.getDeclaredFields()))
                .filter(field -> field.getType() == Var.class)
                .map(field -> ((Var<?>) value(field)).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The methods a model may call, public ones of public classes, as {@code bean.method}. */
    Map<String, Method> listeners() {
        return classes("Listeners")
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .collect(Collectors.toMap(
                        method -> bean(method.getDeclaringClass()) + "." + method.getName(), Function.identity()));
    }

    /** The names of the delegate beans. */
    Set<String> delegates() {
        return classes("Delegates")
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Bean.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same without the floor it stands on. */
    Room alone() {
        return new Room(
                name,
                sources.entrySet().stream()
                        .filter(source -> source.getKey().startsWith("jianyi." + name + "."))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Every key its Java reads from the answers of a form. */
    Set<Reading> readings() {
        return sources.values().stream()
                .filter(source -> source.contains("nswers"))
                .flatMap(Room::readings)
                .collect(Collectors.toSet());
    }

    private static Stream<Reading> readings(String source) {
        var answers = answersNamed(source);
        return Stream.concat(
                READ.matcher(source)
                        .results()
                        .filter(m -> m.group(1) == null || answers.contains(m.group(1)))
                        .map(m -> new Reading(m.group(2), m.group(3))),
                PASSED.matcher(source)
                        .results()
                        .filter(m -> m.group(2) == null || answers.contains(m.group(2)))
                        .map(m -> new Reading(wayOf(m.group(1), source), m.group(3))));
    }

    /** How a method of the same class reads the key it is given; {@code passed} when it reads it elsewhere. */
    private static String wayOf(String method, String source) {
        var read = Pattern.compile("\\b" + method + READ_BY_NAME).matcher(source);
        return read.find() ? read.group(2) : "passed";
    }

    private static Set<String> answersNamed(String source) {
        return NAMED.matcher(source)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .collect(Collectors.toSet());
    }

    /** Every fact and list of choices its Java puts before a reader. */
    Set<String> supplied() {
        return sources.values().stream()
                .flatMap(source -> SUPPLIED.matcher(source).results())
                .map(m -> m.group(1).replaceFirst("^first_", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the text stands in its Java as a string. */
    boolean says(String text) {
        return sources.values().stream().anyMatch(source -> source.contains('"' + text + '"'));
    }

    private Stream<Class<?>> flows() {
        return classes("Flow");
    }

    private Stream<Class<?>> classes(String suffix) {
        return sources.keySet().stream().filter(type -> type.endsWith(suffix)).map(Room::load);
    }

    private static Class<?> load(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Field field) {
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, null);
    }

    private static String bean(Class<?> type) {
        return Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
    }
}
