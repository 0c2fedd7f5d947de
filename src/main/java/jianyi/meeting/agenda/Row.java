package jianyi.meeting.agenda;

/** A line of the agenda as it is planned; what is not asked of its kind is null. */
public record Row(
        boolean preparatory,
        ItemKind kind,
        String title,
        String reporter,
        String guests,
        String post,
        Integer seats,
        boolean byElection) {

    /** A line with a title alone. */
    static Row of(ItemKind kind, String title) {
        return new Row(false, kind, title, null, null, null, null, false);
    }

    /** The same in the preparatory meeting. */
    static Row preparatory(String title) {
        return new Row(true, ItemKind.VOTE, title, null, null, null, null, false);
    }

    /** The same with who reports. */
    Row by(String who) {
        return new Row(preparatory, kind, title, who, guests, post, seats, byElection);
    }
}
