package jianyi.notice.choice;

/** What a person is told at once; the rest comes with the morning's one mail. What the person has to do is always told at once. */
public enum MailChoice {
    /** Everything. */
    EVERY("有事就发", "轮到我办的、我自己的事有进展、我参与的事有进展，都当时发"),
    /** What asks something, and what is the person's own. */
    OWN("我的事当时发", "轮到我办的、我领衔的建议和我经办的事有进展，当时发；附议的建议、同事在办的事，每个工作日早上汇总成一封"),
    /** What asks something and nothing else. */
    TURN("轮到我办才发", "只有轮到我办的当时发，别的都在每个工作日早上汇总成一封");

    private final String label;
    private final String meaning;

    MailChoice(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** What comes of it. */
    public String meaning() {
        return meaning;
    }
}
