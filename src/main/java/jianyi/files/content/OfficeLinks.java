package jianyi.files.content;

import java.util.Locale;
import javax.xml.stream.XMLStreamReader;

/** The relationships of a part: a link a reader clicks may lead outside, nothing that loads by itself. */
final class OfficeLinks implements OfficeXml.Reader {

    @Override
    public void element(XMLStreamReader at) throws Unfit {
        var type = String.valueOf(at.getAttributeValue(null, "Type")).toLowerCase(Locale.ROOT);
        var outside = "External".equalsIgnoreCase(at.getAttributeValue(null, "TargetMode"));
        if (type.endsWith("/vbaproject") || type.endsWith("/xlmacrosheet")) {
            throw new Unfit(Unfit.MACROS);
        }
        if (type.endsWith("/oleobject") || type.endsWith("/package") || type.endsWith("/control")) {
            throw new Unfit(Unfit.EMBEDDED);
        }
        if (outside && (!type.endsWith("/hyperlink") || scripted(at.getAttributeValue(null, "Target")))) {
            throw new Unfit("会自动打开外部的网址或文件，不能上传；请去掉链接的模板、图片或数据后再上传");
        }
    }

    private static boolean scripted(String target) {
        var address = String.valueOf(target).strip().toLowerCase(Locale.ROOT);
        return address.startsWith("javascript:")
                || address.startsWith("vbscript:")
                || address.startsWith("data:")
                || address.startsWith("ms-");
    }
}
