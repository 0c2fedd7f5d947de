package jianyi.intake.book;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jianyi.flow.Refusal;

/**
 * One part as a stream of elements, by their local names: makers disagree about prefixes and namespaces. No document type, no depth, no
 * endless name or attribute gets past it, for a parser keeps all of these in memory.
 */
final class PartXml implements Closeable {

    private static final int DEEPEST = 60;
    private static final int MOST_NAMES = 3_000;
    private static final int LONGEST_TOKEN = 2 << 20;
    private static final XMLInputFactory FACTORY = factory();

    private final Tokens in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    PartXml(InputStream content) throws IOException {
        in = new Tokens(content);
        try {
            xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path: what it holds back is known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes to the next start of an element; false at the end of the part. */
    boolean nextStart() throws XMLStreamException {
        while (xml.hasNext()) {
            if (step() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next start within the element that began at this depth; false at its end. */
    boolean nextWithin(int outer) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < outer) {
                return false;
            }
        }
        return false;
    }

    int depth() {
        return depth;
    }

    String name() {
        return xml.getLocalName();
    }

    /** An attribute by its local name, or null. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The id that leads to another part: among attributes called id the one with a namespace. */
    String relation() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The characters of the element just begun, inner elements' too; of more than {@code longest} only the beginning. */
    String text(int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outer = depth;
        while (depth >= outer) {
            int event = step();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                int room = longest - text.length();
                text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
        }
        return text.toString();
    }

    /** Passes over the element just begun. */
    void skip() throws XMLStreamException {
        int outer = depth;
        while (depth >= outer) {
            step();
        }
    }

    private int step() throws XMLStreamException {
        in.mark();
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw Refusal.invalid("工作簿里有不允许的外部声明，请用下载的模板重新填写");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> know(xml.getPITarget());
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {
                // Texts are whoever's asks.
            }
        }
        return event;
    }

    private void begin() {
        if (++depth > DEEPEST) {
            throw strange();
        }
        know(xml.getLocalName());
        know(xml.getPrefix());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            know(xml.getAttributeLocalName(i));
            know(xml.getAttributePrefix(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            know(xml.getNamespacePrefix(i));
            know(xml.getNamespaceURI(i));
        }
    }

    private void know(String name) {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw strange();
        }
    }

    static Refusal strange() {
        return Refusal.invalid("工作簿里有不正常的内容，请用下载的模板重新填写");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Counts what the parser takes in for a single step. */
    private static final class Tokens extends FilterInputStream {

        private long taken;

        Tokens(InputStream in) {
            super(in);
        }

        void mark() {
            taken = 0;
        }

        @Override
        public int read() throws IOException {
            take(1);
            return super.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int some = super.read(to, offset, length);
            take(Math.max(0, some));
            return some;
        }

        private void take(int some) {
            taken += some;
            if (taken > LONGEST_TOKEN) {
                throw strange();
            }
        }
    }
}
