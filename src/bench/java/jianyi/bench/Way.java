package jianyi.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How Java is started: from which classes and with what beside them.
 *
 * @param entries the class path with the tests' classes, among which the bare engine is
 * @param options Java's own
 */
record Way(List<String> entries, List<String> options) {

    private static final String TESTS = "test-classes";

    /** As the classes are compiled. */
    static final Way PLAIN =
            new Way(List.of(System.getProperty("java.class.path").split(File.pathSeparator)), List.of());

    /** The same classes out of jars alone, as a packaged program has them; no archive can be made of a folder's classes. */
    static Way jars(Path home) throws IOException {
        var jars = Stream.<String>builder();
        for (String entry : PLAIN.entries) {
            jars.add(Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry), home) : entry);
        }
        return new Way(jars.build().toList(), List.of());
    }

    /** Leaves an archive of the loaded classes behind when the process ends. */
    Way archiving(Path archive) {
        return new Way(entries, List.of("-XX:ArchiveClassesAtExit=" + archive));
    }

    /** Takes the classes out of an archive. */
    Way archived(Path archive) {
        return new Way(entries, List.of("-XX:SharedArchiveFile=" + archive));
    }

    /** The class path of the product, which is packaged without the tests' classes, or of a bare engine. */
    String classPath(boolean product) {
        return entries.stream()
                .filter(entry -> !product || !entry.contains(TESTS))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(Path folder, Path home) throws IOException {
        var jar = home.resolve(folder.getFileName() + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(folder)) {
            for (Path file : files.filter(path -> !path.equals(folder)).toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                // Folders, too: whoever looks for all models or forms looks through them.
                out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
        return jar.toString();
    }
}
