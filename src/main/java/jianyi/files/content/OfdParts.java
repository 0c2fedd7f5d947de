package jianyi.files.content;

import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamReader;

/** The head of an OFD archive (GB/T 33190-2016, 7.4): which documents it holds, and that its parts are those of a document. */
final class OfdParts implements OfficeXml.Reader {

    static final String HEAD = "OFD.xml";

    private static final String ROOTED = "^/+";

    /** Pages, pictures, fonts, and the seals with their signatures. */
    private static final Set<String> PARTS = Set.of(("xml xsd jpg jpeg png bmp gif tif tiff jb2 jbig2 jp2 "
                    + "ttf otf ttc cff woff dat esl seal p7s p7b cer crt xbrl")
            .split(" "));

    private final List<String> roots = new ArrayList<>();
    private boolean ofd;
    private boolean root;

    @Override
    public void element(XMLStreamReader at) {
        ofd |= at.getLocalName().equals("OFD");
        root = at.getLocalName().equals("DocRoot");
    }

    @Override
    public void words(String words) {
        if (root && !words.isBlank()) {
            roots.add(words.strip().replaceFirst(ROOTED, ""));
            root = false;
        }
    }

    /** @throws Unfit when a document it names is missing, it names none, or it carries what is no part of one */
    void check(ZipFile archive) throws Unfit {
        if (!ofd || roots.isEmpty() || roots.stream().anyMatch(one -> archive.getEntry(one) == null)) {
            throw new Unfit(Unfit.DAMAGED);
        }
        for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            if (!entry.isDirectory() && !part(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new Unfit("里附带了别的文件，不能上传；请把附带的文件分别上传");
            }
        }
    }

    private static boolean part(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 || PARTS.contains(last.substring(dot + 1));
    }
}
