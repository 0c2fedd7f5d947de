package jianyi.flow.once;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what {@link java.util.ServiceLoader} has found. The engine's web API looks through every jar for its own engine with each
 * request. Everything else comes from the loader behind this one.
 */
class KnownServices extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String SERVICES = "META-INF/services/";

    private final Map<String, List<URL>> known = new ConcurrentHashMap<>();

    KnownServices(ClassLoader behind) {
        super(behind);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!name.startsWith(SERVICES)) {
            return super.getResources(name);
        }
        var found = known.get(name);
        if (found == null) {
            found = read(super.getResources(name));
            known.put(name, found);
        }
        return Collections.enumeration(found);
    }

    private static List<URL> read(Enumeration<URL> files) throws IOException {
        var read = new ArrayList<URL>();
        for (URL file : Collections.list(files)) {
            try (var content = file.openStream()) {
                read.add(new URL(null, file.toExternalForm(), new Read(content.readAllBytes())));
            }
        }
        return read;
    }

    /** A file that need not be opened again. */
    private static final class Read extends URLStreamHandler {

        private final byte[] content;

        Read(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL file) {
            return new URLConnection(file) {
                @Override
                public void connect() {
                    // The content is here.
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
