package jianyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One model as it lies in {@code bpmn/}, read without an engine. */
record Model(String file, Document xml) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Set<String> NO_NODES = Set.of("sequenceFlow", "textAnnotation", "association");

    /** Today's models; frozen releases are another test's. */
    static List<Model> all() {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Model::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model read(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Model(
                    file.getFileName().toString(), factory.newDocumentBuilder().parse(file.toFile()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " is not readable", e);
        }
    }

    Element process() {
        return all(xml.getDocumentElement(), "process").get(0);
    }

    String id() {
        return process().getAttribute("id");
    }

    /** Every BPMN element of these kinds, at any depth. */
    List<Element> elements(String... kinds) {
        return all(xml.getDocumentElement(), kinds);
    }

    /** Tasks, events, gateways and sub-processes: what has an id of the form {@code <type>_<verbNoun>}. */
    List<Element> nodes() {
        return Stream.concat(Stream.of(process()), elements("subProcess").stream())
                .flatMap(scope -> children(scope).stream())
                .filter(child -> BPMN.equals(child.getNamespaceURI()) && child.hasAttribute("id"))
                .filter(child -> !NO_NODES.contains(child.getLocalName())
                        && !child.getLocalName().endsWith("LoopCharacteristics"))
                .toList();
    }

    List<Element> flowsFrom(Element node) {
        return elements("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .toList();
    }

    /** Every expression but those that name a delegate or hand on the business key, which have rules of their own. */
    List<Expression> expressions() {
        var found = new ArrayList<Expression>();
        for (Element element : all(xml.getDocumentElement(), "*")) {
            attributes(element).stream()
                    .filter(a -> !Set.of("delegateExpression", "businessKey").contains(a.getLocalName()))
                    .forEach(a -> found.addAll(expressions(element, a.getValue())));
            for (Node text = element.getFirstChild(); text != null; text = text.getNextSibling()) {
                if (text.getNodeType() == Node.TEXT_NODE) {
                    found.addAll(expressions(element, text.getNodeValue()));
                }
            }
        }
        return found;
    }

    private List<Expression> expressions(Element element, String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(found -> new Expression(file + ", " + owner(element), found.group(1)))
                .toList();
    }

    /** The id of the element or of the nearest one around it that has one. */
    static String owner(Element element) {
        return element.hasAttribute("id") || !(element.getParentNode() instanceof Element parent)
                ? element.getAttribute("id")
                : owner(parent);
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    /** Elements below this one, of any namespace, by local name; {@code *} for all. */
    static List<Element> all(Element element, String... names) {
        return Stream.of(names)
                .map(name -> element.getElementsByTagNameNS("*", name))
                .flatMap(list -> IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i)))
                .toList();
    }

    static List<Element> children(Element element) {
        var list = element.getChildNodes();
        return IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static List<Attr> attributes(Element element) {
        var list = element.getAttributes();
        return IntStream.range(0, list.getLength())
                .mapToObj(i -> (Attr) list.item(i))
                .toList();
    }
}
