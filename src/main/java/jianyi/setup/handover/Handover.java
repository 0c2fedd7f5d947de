package jianyi.setup.handover;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** A post passed on, with what was open that day. */
record Handover(
        UUID id,
        String giver,
        String giverName,
        String taker,
        String takerName,
        String posts,
        String remark,
        String doneBy,
        String doneName,
        LocalDateTime doneAt,
        List<Item> items) {

    /**
     * Something open.
     *
     * @param title the case's title, empty for who may not read the case
     * @param released whether the leaving person had it in hand
     */
    record Item(String post, String caseNumber, String title, String task, LocalDate due, boolean released) {}
}
