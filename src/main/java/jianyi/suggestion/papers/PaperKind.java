package jianyi.suggestion.papers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jianyi.papers.PaperTemplate;

/** The papers of a case. */
public enum PaperKind {
    /** 代表建议专用纸: what the deputy handed in, as a form. */
    FORM("suggestion", false, template("suggestion", "代表建议专用纸", "案由", "具体建议")),
    /** 交办单: what one unit is charged with. */
    ASSIGNMENT("assignment", true, template("assignment", "代表建议交办单", "承办单位", "期限")),
    /** 退办单: why a unit wishes to be relieved, and what became of it. */
    REFUSAL("refusal", true, template("refusal", "代表建议退办单", "退办理由")),
    /** 当面答复代表建议、批评和意见记录: one sheet for each talk in person, for the deputy to sign. */
    CONTACT("contact", true, template("contact", "面复记录", "面商内容")),
    /** The same, empty, to be taken along to the deputy. */
    BLANK_CONTACT("contact-blank", true, "面复记录（空白）", CONTACT.template),
    /** 督办单: the body presses one unit. */
    SUPERVISION("supervision", true, template("supervision", "代表建议督办单", "承办单位")),
    /** 征询意见表: one sheet for each signer, filled in as far as the signer has rated and the reader may know. */
    RATING("rating", false, template("rating", "征询意见表", "总体评价")),
    /** 签收单: the units sign for what they are charged with. */
    RECEIPT("receipt", false, template("receipt", "代表建议签收单", "签收"));

    private final String path;
    private final boolean ofOneUnit;
    private final String title;
    private final PaperTemplate template;

    PaperKind(String path, boolean ofOneUnit, PaperTemplate template) {
        this(path, ofOneUnit, template.title(), template);
    }

    PaperKind(String path, boolean ofOneUnit, String title, PaperTemplate template) {
        this.path = path;
        this.ofOneUnit = ofOneUnit;
        this.title = title;
        this.template = template;
    }

    private static PaperTemplate template(String name, String title, String... needed) {
        return new PaperTemplate(name, title, List.of(needed));
    }

    /** The kind of this path, or empty. */
    static Optional<PaperKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /** Its last step in addresses, for example {@code assignment}. */
    public String path() {
        return path;
    }

    /** Whether there is one for each unit rather than one for the case. */
    public boolean ofOneUnit() {
        return ofOneUnit;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    PaperTemplate template() {
        return template;
    }
}
