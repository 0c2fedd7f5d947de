package jianyi.files.content;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one XML part to its end, without a document type and without leaving the file. */
final class OfficeXml {

    private static final int DEEPEST = 1_000;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private OfficeXml() {}

    /** What looks at the elements and the words of a part. */
    interface Reader {

        void element(XMLStreamReader at) throws Unfit;

        default void words(String words) throws Unfit {}
    }

    static void read(InputStream part, Reader reader) throws Unfit {
        try {
            var at = XML.createXMLStreamReader(part);
            int depth = 0;
            while (at.hasNext()) {
                switch (at.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unfit("含有不允许的文档类型声明，不能上传");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new Unfit(Unfit.BOMB);
                        }
                        reader.element(at);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS -> reader.words(at.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new Unfit(within(e) ? Unfit.BOMB : Unfit.DAMAGED);
        }
    }

    private static boolean within(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Unpacking.Bomb
                    || t instanceof XMLStreamException xml && xml.getNestedException() instanceof Unpacking.Bomb) {
                return true;
            }
        }
        return false;
    }
}
