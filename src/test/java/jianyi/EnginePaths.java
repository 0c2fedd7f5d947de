package jianyi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/** Every call the engine's interface knows, read from its own annotations: those that a release adds are there by themselves. */
final class EnginePaths {

    private final Set<String> calls = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    private EnginePaths() {}

    /** Calls like {@code GET /task/{id}}, below the engine's own address. */
    static Set<String> all() {
        var paths = new EnginePaths();
        for (Method method : NamedProcessEngineRestServiceImpl.class.getMethods()) {
            var path = method.getAnnotation(Path.class);
            if (path != null && path.value().startsWith("/{name}/")) {
                paths.read(method.getReturnType(), path.value().substring("/{name}".length()));
            }
        }
        return paths.calls;
    }

    private void read(Class<?> resource, String base) {
        if (!seen.add(resource.getName() + base)) {
            return;
        }
        for (Method method : resource.getMethods()) {
            var path = method.getAnnotation(Path.class);
            var here = (base + "/" + (path == null ? "" : path.value()))
                    .replaceAll("/+", "/")
                    .replaceAll("(?<=.)/$", "");
            var verb = verb(method);
            if (verb != null) {
                calls.add(verb + " " + here.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}"));
            } else if (path != null) {
                read(method.getReturnType(), here);
            }
        }
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }
}
