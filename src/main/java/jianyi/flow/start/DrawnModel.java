package jianyi.flow.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.ClassPathResource;

/**
 * What a model says of people. Its elements are read in passing: the engine's own reader, which checks a model against its schemas and
 * makes an object of every arrow, takes half a second of each start, and the engine has checked the model when it was deployed.
 *
 * @param process its key
 * @param starters the groups that may start it; empty when nobody can
 */
record DrawnModel(String process, List<String> starters, List<Task> tasks) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /**
     * A user task.
     *
     * @param users the expression that names the persons who may do it; empty when only groups may
     * @param groups the expression that names the groups; empty when only persons may
     */
    record Task(String key, String name, String users, String groups) {}

    /** Reads the model of a process from where the product brings it along. */
    static DrawnModel of(String process) {
        try (var model = new ClassPathResource("bpmn/" + process + ".bpmn").getInputStream()) {
            return read(model);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of " + process + " cannot be read", e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the model of " + process + " is not well-formed", e);
        }
    }

    private static DrawnModel read(InputStream model) throws XMLStreamException {
        var read = XMLInputFactory.newDefaultFactory().createXMLStreamReader(model);
        String process = "";
        List<String> starters = List.of();
        List<Task> tasks = new ArrayList<>();
        while (read.hasNext()) {
            if (read.next() != XMLStreamConstants.START_ELEMENT || !BPMN.equals(read.getNamespaceURI())) {
                continue;
            }
            if (read.getLocalName().equals("process")) {
                process = read.getAttributeValue(null, "id");
                starters = groups(camunda(read, "candidateStarterGroups"));
            } else if (read.getLocalName().equals("userTask")) {
                tasks.add(task(read));
            }
        }
        return new DrawnModel(process, starters, List.copyOf(tasks));
    }

    private static Task task(XMLStreamReader read) {
        return new Task(
                read.getAttributeValue(null, "id"),
                read.getAttributeValue(null, "name"),
                camunda(read, "candidateUsers"),
                camunda(read, "candidateGroups"));
    }

    private static String camunda(XMLStreamReader read, String attribute) {
        String value = read.getAttributeValue(CAMUNDA, attribute);
        return value == null ? "" : value;
    }

    private static List<String> groups(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
    }
}
