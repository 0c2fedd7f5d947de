package jianyi.notice;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.unbescape.html.HtmlEscape;

/** The letter paper of every mail: one design, as HTML and as plain text. */
@Component
class MailPaper {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final WebAddress address;
    private final DigestPaper digestHtml;
    private final DigestPaper digestText;

    MailPaper(WebAddress address) {
        this.address = address;
        engine.addTemplateResolver(templates("html", TemplateMode.HTML));
        engine.addTemplateResolver(templates("txt", TemplateMode.TEXT));
        var addresses = Map.of("base", address.of(""), "link", address.of("/camunda/app/tasklist/"));
        digestHtml = new DigestPaper(engine, "html", addresses, HtmlEscape::escapeHtml4Xml);
        digestText = new DigestPaper(engine, "txt", addresses, UnaryOperator.identity());
    }

    private static ClassLoaderTemplateResolver templates(String ending, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(MailPaper.class.getClassLoader());
        resolver.setPrefix("templates/mail/");
        resolver.getResolvablePatternSpec().addPattern("*." + ending);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** @param answer the token of a link that answers without a sign-in, or null */
    String html(String name, Notice notice, String answer) {
        return engine.process("notice.html", words(name, notice, answer));
    }

    String text(String name, Notice notice, String answer) {
        return engine.process("notice.txt", words(name, notice, answer));
    }

    String html(String name, Digest digest) {
        return digestHtml.write(name, digest);
    }

    String text(String name, Digest digest) {
        return digestText.write(name, digest);
    }

    private Context words(String name, Notice notice, String answer) {
        var words = new Context(null, Map.of("name", name, "notice", notice));
        words.setVariable("link", address.of(notice.path()));
        words.setVariable("base", address.of(""));
        words.setVariable("asks", notice.turn() == Notice.Turn.STEP);
        words.setVariable("answer", answer == null ? null : address.of("/answer/" + answer));
        return words;
    }
}
