package jianyi.meeting.papers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jianyi.papers.PaperTemplate;

/** The documents of a meeting. */
public enum DocumentKind {
    /** 会议通知: time, place, agenda and what is asked of each deputy. */
    NOTICE("notice", "会议通知", "meeting-notice", "议程"),
    /** 签到册: everybody who is called, by delegation, with answer, leave and room to sign. */
    DOOR_LIST("door-list", "签到册", "meeting-door-list", "签到"),
    /** 会议记录: who came, what was said, asked, counted and passed. */
    MINUTES("minutes", "会议记录", "meeting-minutes", "出席", "议程记录"),
    /** 决议、决定: one for each thing that was passed. */
    RESOLUTION("resolution", "决议", "meeting-resolution", "正文"),
    /** 公告 of a congress: its resolutions and elections (地方组织法 第十二条). */
    ANNOUNCEMENT("announcement", "公告", "meeting-announcement", "正文"),
    /** 代表建议办理情况的报告 to the congress and the public (代表法 第五十一条，地方组织法 第四十二条). */
    REPORT("report", "代表建议办理情况的报告", "meeting-report", "答复情况", "代表评价");

    private final String path;
    private final String title;
    private final PaperTemplate template;

    DocumentKind(String path, String title, String template, String... needed) {
        this.path = path;
        this.title = title;
        this.template = new PaperTemplate(template, title, List.of(needed));
    }

    /** The kind an address's last step means, or empty; a resolution's ends in its id, {@code resolution-12}. */
    static Optional<DocumentKind> of(String step) {
        var name = step.replaceFirst("^(resolution)-\\d{1,18}$", "$1");
        return Arrays.stream(values())
                .filter(kind -> kind.path.equals(name) && (kind == RESOLUTION) == !step.equals(name))
                .findFirst();
    }

    /** Its last step in addresses, without a resolution's id. */
    String path() {
        return path;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    PaperTemplate template() {
        return template;
    }
}
