package jianyi.inspection.papers;

import java.util.Optional;
import java.util.stream.Stream;

/** The papers of a matter of supervision. */
public enum MatterPaper {
    /** 方案: what is looked at, by whom, where. */
    SCHEME("scheme", "方案"),
    /** 通知 to the inspected unit. */
    NOTICE("notice", "通知"),
    /** 现场记录 of all sites. */
    RECORDS("records", "现场记录"),
    /** 报告 (监督法 第三十六条). */
    REPORT("report", "报告"),
    /** 意见书: a standing committee's 审议意见, a town's 主席团意见. */
    OPINIONS("opinions", "意见"),
    /** 研究处理情况报告. */
    CORRECTIONS("corrections", "研究处理情况报告"),
    /** 测评结果, each count with its rule. */
    TALLY("tally", "测评结果");

    private final String path;
    private final String title;

    MatterPaper(String path, String title) {
        this.path = path;
        this.title = title;
    }

    /** The paper an address's last step means, or empty. */
    static Optional<MatterPaper> of(String step) {
        return Stream.of(values()).filter(paper -> paper.path.equals(step)).findFirst();
    }

    /** Its last step in addresses. */
    public String path() {
        return path;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
