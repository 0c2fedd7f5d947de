package jianyi.suggestion;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts a letter's wording into the Word template: the district's own {@code letters/reply.docx} in the home when there is one that
 * works, else the shipped one (written once by the test class {@code ReplyTemplate}). A template holds place-holders such as
 * {@code {{正文}}} and nothing else is ever evaluated.
 */
@Component
class LetterTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(LetterTemplates.class);
    private static final String NAME = "letters/reply.docx";
    private static final List<String> NEEDED = List.of("称谓", "正文");

    private final Path own;

    LetterTemplates(@Value("${jianyi.home}") Path home) {
        own = home.resolve(NAME);
    }

    /** The letter as a .docx file. */
    byte[] render(Letter letter) {
        var values = letter.values();
        if (Files.exists(own)) {
            try {
                return fill(Files.readAllBytes(own), values);
            } catch (IOException | RuntimeException e) {
                LOG.error("答复函模板 {} 无法使用：{}。已改用系统自带的模板，请用 Word 或 WPS 打开该文件改正后另存为 .docx。", own, reason(e));
            }
        }
        try {
            return fill(new ClassPathResource(NAME).getContentAsByteArray(), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] fill(byte[] docx, Map<String, Object> values) throws IOException {
        var settings =
                Configure.builder().bind(new LetterParagraphs(), "正文", "结语").build();
        try (var template = XWPFTemplate.compile(new ByteArrayInputStream(docx), settings);
                var letter = new ByteArrayOutputStream()) {
            check(template, values.keySet());
            template.render(values).write(letter);
            return letter.toByteArray();
        }
    }

    private static void check(XWPFTemplate template, Set<String> known) {
        for (var element : template.getElementTemplates()) {
            if (!(element instanceof RunTemplate tag) || tag.getSign() != '\0' || !known.contains(tag.getTagName())) {
                throw new Unusable("其中有系统不认识的占位符 " + element);
            }
        }
        var there = template.getElementTemplates().stream()
                .map(tag -> ((RunTemplate) tag).getTagName())
                .collect(Collectors.toSet());
        NEEDED.stream().filter(name -> !there.contains(name)).findFirst().ifPresent(name -> {
            throw new Unusable("其中缺少占位符 {{" + name + "}}");
        });
    }

    private static String reason(Exception e) {
        return e instanceof Unusable ? e.getMessage() : "它不是完好的 Word 文件（.docx）或占位符不成对（" + e.getMessage() + "）";
    }

    private static final class Unusable extends RuntimeException {
        Unusable(String sentence) {
            super(sentence);
        }
    }
}
