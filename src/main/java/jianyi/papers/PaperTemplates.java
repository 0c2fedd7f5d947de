package jianyi.papers;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.data.PictureRenderData;
import com.deepoove.poi.data.PictureType;
import com.deepoove.poi.data.Pictures;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.policy.PictureRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts wording into Word templates: the district's own {@code letters/<name>.docx} in the home when there is one that works, else
 * the shipped one (written once by the test classes {@code ReplyTemplate} and {@code FormTemplates}). A template holds place-holders such
 * as {@code {{正文}}} and nothing else is ever evaluated.
 */
@Component
public class PaperTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(PaperTemplates.class);
    private static final float PIXELS_PER_MILLIMETRE = 96 / 25.4f;

    private final Path home;

    /** @param home the folder of the installation, which may hold templates of its own */
    public PaperTemplates(@Value("${jianyi.home}") Path home) {
        this.home = home;
    }

    /**
     * One paper as a .docx file.
     *
     * @param values place-holder → a text, a list of paragraphs, {@link PaperRows} or a {@link PaperPicture}
     */
    public byte[] fill(PaperTemplate template, Map<String, Object> values) {
        return fill(template, List.of(values));
    }

    /** Several papers of one kind as one .docx file, each on a page of its own and with page numbers of its own. */
    public byte[] fill(PaperTemplate template, List<Map<String, Object>> papers) {
        Path own = home.resolve(template.file());
        if (Files.exists(own)) {
            try {
                return write(template, Files.readAllBytes(own), papers);
            } catch (IOException | RuntimeException e) {
                LOG.error(
                        "{}模板 {} 无法使用：{}。已改用系统自带的模板，请用 Word 或 WPS 打开该文件改正后另存为 .docx。",
                        template.title(),
                        own,
                        TemplateCheck.reason(e));
            }
        }
        try {
            return write(template, new ClassPathResource(template.file()).getContentAsByteArray(), papers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(PaperTemplate template, byte[] docx, List<Map<String, Object>> papers)
            throws IOException {
        try (var first = filled(template, docx, papers.get(0));
                var out = new ByteArrayOutputStream()) {
            if (papers.size() > 1) {
                var bound = new BoundPapers(first.getXWPFDocument());
                for (var values : papers.subList(1, papers.size())) {
                    try (var next = filled(template, docx, values)) {
                        bound.add(next.getXWPFDocument());
                    }
                }
            }
            first.write(out);
            return out.toByteArray();
        }
    }

    private static XWPFTemplate filled(PaperTemplate template, byte[] docx, Map<String, Object> values) {
        var legal = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> legal.put(name, legal(value)));
        var filled = XWPFTemplate.compile(new ByteArrayInputStream(docx), settings(legal));
        TemplateCheck.check(template, filled, legal);
        return filled.render(legal);
    }

    private static Configure settings(Map<String, Object> values) {
        var settings = Configure.builder();
        values.forEach((name, value) -> {
            if (value instanceof List) {
                settings.bind(new PaperParagraphs(), name);
            } else if (value instanceof PaperRows) {
                settings.bind(new LoopRowTableRenderPolicy(true), name);
            } else if (value instanceof PictureRenderData) {
                settings.bind(new PictureRenderPolicy(), name);
            }
        });
        return settings.build();
    }

    /** Nothing a Word file cannot hold gets into one, wherever it was typed. */
    private static Object legal(Object value) {
        if (value instanceof List<?> paragraphs) {
            return paragraphs.stream()
                    .map(text -> LetterText.legal((String) text))
                    .toList();
        }
        if (value instanceof PaperRows rows) {
            return new PaperRows(
                    rows.columns(),
                    rows.lines().stream().map(PaperTemplates::legal).toList());
        }
        if (value instanceof PaperPicture picture) {
            int pixels = Math.round(picture.millimetres() * PIXELS_PER_MILLIMETRE);
            return Pictures.ofBytes(picture.png(), PictureType.PNG)
                    .size(pixels, pixels)
                    .create();
        }
        return LetterText.legal((String) value);
    }

    private static Map<String, String> legal(Map<String, String> line) {
        var legal = new LinkedHashMap<String, String>();
        line.forEach((column, text) -> legal.put(column, LetterText.legal(text)));
        return legal;
    }
}
