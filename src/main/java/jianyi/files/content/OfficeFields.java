package jianyi.files.content;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The text of a part: no field or cell that starts a program or draws another document in. */
final class OfficeFields implements OfficeXml.Reader {

    private static final Set<String> FOREIGN = Set.of("ddeLink", "oleLink", "oleObject", "OLEObject", "altChunk");
    private static final Set<String> CODES = Set.of("instrText", "fldSimple", "f", "formula1");
    /** A field that starts a program; in a cell the program stands before a stroke: cmd|' /c calc'!A0. */
    private static final Pattern RUNS =
            Pattern.compile("(?i)\\bDDE(AUTO)?\\b|\\b(cmd|powershell|mshta|msexcel)\\s*\\|");

    /** A field's instruction may come in several pieces. */
    private static final int REMEMBERED = 100;

    private final StringBuilder code = new StringBuilder();
    private boolean inCode;

    @Override
    public void element(XMLStreamReader at) throws Unfit {
        var name = at.getLocalName();
        if (FOREIGN.contains(name)) {
            throw new Unfit(Unfit.EMBEDDED);
        }
        for (int i = 0; name.equals("fldSimple") && i < at.getAttributeCount(); i++) {
            runs(at.getAttributeValue(i));
        }
        boolean formula = name.equals("f") || name.equals("formula1");
        if (formula) {
            code.setLength(0);
        }
        inCode = CODES.contains(name);
    }

    @Override
    public void words(String words) throws Unfit {
        if (inCode) {
            code.append(words);
            runs(code);
            code.delete(0, Math.max(0, code.length() - REMEMBERED));
        }
    }

    private static void runs(CharSequence instruction) throws Unfit {
        if (RUNS.matcher(instruction).find()) {
            throw new Unfit("含有会启动其他程序的域或公式，不能上传");
        }
    }
}
