package jianyi.flow.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.Test;

class KnownServicesTest {

    private final List<String> asked = new ArrayList<>();
    private final ClassLoader jars = new ClassLoader(KnownServicesTest.class.getClassLoader()) {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            asked.add(name);
            return super.getResources(name);
        }
    };
    private final KnownServices known = new KnownServices(jars);

    @Test
    void theJarsAreSearchedForTheEngineOnceHoweverOftenItIsAskedFor() {
        var first = ServiceLoader.load(ProcessEngineProvider.class, known)
                .iterator()
                .next();
        var again = ServiceLoader.load(ProcessEngineProvider.class, known)
                .iterator()
                .next();
        assertThat(again).hasSameClassAs(first);
        assertThat(asked).containsOnlyOnce("META-INF/services/" + ProcessEngineProvider.class.getName());
    }

    @Test
    void whatIsNoServiceIsLookedForAsBefore() throws IOException {
        for (int i = 0; i < 2; i++) {
            assertThat(known.getResources("META-INF/MANIFEST.MF").hasMoreElements())
                    .isTrue();
        }
        assertThat(asked).containsExactly("META-INF/MANIFEST.MF", "META-INF/MANIFEST.MF");
    }

    @Test
    void everyRequestReadsItsJsonWithTheSameMapperSetUpAsTheEnginesOwn() {
        var ours = new OneMapper();
        assertThat(ours.getContext(String.class)).isSameAs(new OneMapper().getContext(List.class));
        var theirs = new JacksonConfigurator().getContext(String.class);
        assertThat(ours.getContext(String.class).getRegisteredModuleIds()).isEqualTo(theirs.getRegisteredModuleIds());
        assertThat(ours.getContext(String.class).getDateFormat()).isEqualTo(theirs.getDateFormat());
    }
}
