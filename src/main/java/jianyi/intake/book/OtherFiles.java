package jianyi.intake.book;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import jianyi.flow.Refusal;

/** Says what a file is that was brought in place of a workbook, so that the clerk knows what to do with it. */
final class OtherFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String SAVE = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再上传";
    private static final int LOOKED_AT = 4_096;

    private OtherFiles() {}

    /** @throws Refusal 400, naming it, for whatever is no packed workbook */
    static void refuse(byte[] file) {
        if (file.length == 0) {
            throw Refusal.invalid("文件是空的，请重新选择");
        }
        if (starts(file, OLE)) {
            throw Refusal.invalid(old(file));
        }
        if (!starts(file, ZIP)) {
            throw Refusal.invalid(plain(file));
        }
    }

    private static String old(byte[] file) {
        if (holds(file, wide("EncryptedPackage"))) {
            return "这个工作簿设了打开密码，请去掉密码，另存为 .xlsx 后再上传";
        }
        if (holds(file, wide("WordDocument"))) {
            return "这是 Word 文档，不是 Excel 工作簿，请用下载的模板填写";
        }
        return "这是旧版 Excel 的 .xls 文件（改后缀没有用），" + SAVE;
    }

    /** The same for packed files that hold something else. */
    static void refuse(Parts parts) {
        if (parts.has("xl/workbook.bin")) {
            throw Refusal.invalid("这是二进制工作簿 .xlsb，" + SAVE);
        }
        if (parts.has("content.xml") && parts.has("mimetype")) {
            throw Refusal.invalid("这是 OpenDocument 文件（.ods 等），" + SAVE);
        }
        if (parts.has("word/document.xml")) {
            throw Refusal.invalid("这是 Word 文档，不是 Excel 工作簿，请用下载的模板填写");
        }
    }

    private static String plain(byte[] file) {
        String begins = new String(Arrays.copyOf(file, Math.min(file.length, LOOKED_AT)), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        if (file[0] == 9 && file.length > 3 && (file[1] == 0 || file[1] == 2 || file[1] == 4 || file[1] == 8)) {
            return "这是旧版 Excel 的 .xls 文件（改后缀没有用），" + SAVE;
        }
        if (begins.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return "这是 XML 格式的旧表格，" + SAVE;
        }
        if (begins.contains("<html") || begins.contains("<table") || begins.contains("<!doctype html")) {
            return "这是网页格式的表格（有的系统导出的 .xls 是这样），" + SAVE;
        }
        if (begins.startsWith("%pdf")) {
            return "这是 PDF，不是 Excel 工作簿，请用下载的模板填写";
        }
        return "这不是 Excel 工作簿，请用下载的模板填写，存为 .xlsx 后再上传";
    }

    private static boolean starts(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean holds(byte[] file, byte[] mark) {
        for (int at = 0; at + mark.length <= file.length; at++) {
            if (file[at] == mark[0] && Arrays.equals(file, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] wide(String mark) {
        return mark.getBytes(StandardCharsets.UTF_16LE);
    }
}
