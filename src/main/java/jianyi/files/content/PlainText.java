package jianyi.files.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text file: words and line ends, nothing that an interpreter takes for its own. */
final class PlainText {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final List<String> SCRIPTS = List.of("#!", "@echo", "<?", "<%", "%!", "{\\rtf");

    private PlainText() {}

    static FileType check(Path file) throws IOException, Unfit {
        if (Files.size(file) > LARGEST) {
            throw new Unfit("超过 5 MB，文本文件没有这么大的");
        }
        var words = words(Files.readAllBytes(file));
        if (words.chars().anyMatch(PlainText::control)) {
            throw new Unfit("不是文本文件，里面有无法显示的字符");
        }
        var start = words.stripLeading().toLowerCase(java.util.Locale.ROOT);
        if (SCRIPTS.stream().anyMatch(start::startsWith)) {
            throw new Unfit("是脚本或网页，不能上传");
        }
        return FileType.TXT;
    }

    private static boolean control(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F || c == 0xFFFE;
    }

    private static String words(byte[] bytes) throws Unfit {
        boolean wide = bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        var encodings =
                wide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        for (Charset encoding : encodings) {
            try {
                var words = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return words.startsWith("\uFEFF") ? words.substring(1) : words;
            } catch (CharacterCodingException e) {
                // The next encoding may fit.
            }
        }
        throw new Unfit("不是文本文件，或者文字编码无法识别");
    }
}
