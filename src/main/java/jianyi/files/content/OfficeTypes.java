package jianyi.files.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamReader;

/** The list of contents of an Office archive: says what the whole is, and whether it admits to macros. */
final class OfficeTypes implements OfficeXml.Reader {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final Map<String, FileType> mains = new HashMap<>();

    @Override
    public void element(XMLStreamReader at) throws Unfit {
        var type = String.valueOf(at.getAttributeValue(null, "ContentType")).toLowerCase(Locale.ROOT);
        if (type.contains("macroenabled") || type.contains("vba")) {
            throw new Unfit(Unfit.MACROS);
        }
        if (type.contains("oleobject") || type.contains("activex")) {
            throw new Unfit(Unfit.EMBEDDED);
        }
        var part = at.getAttributeValue(null, "PartName");
        if (type.equals(OFFICE + "wordprocessingml.document.main+xml")) {
            mains.put(String.valueOf(part), FileType.DOCX);
        } else if (type.equals(OFFICE + "spreadsheetml.sheet.main+xml")) {
            mains.put(String.valueOf(part), FileType.XLSX);
        }
    }

    /** The kind of the whole: exactly one main part, and that is there. */
    FileType kind(ZipFile archive) throws Unfit {
        if (mains.isEmpty()) {
            throw new Unfit("不是 Word 或 Excel 文件（.docx、.xlsx），不能上传");
        }
        var main = mains.entrySet().iterator().next();
        if (mains.size() > 1 || archive.getEntry(main.getKey().replaceFirst("^/", "")) == null) {
            throw new Unfit(Unfit.DAMAGED);
        }
        return main.getValue();
    }
}
