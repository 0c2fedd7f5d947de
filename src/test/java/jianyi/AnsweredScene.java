package jianyi;

import java.time.LocalDate;
import java.util.List;

/** A case of 夜村 that 农业站 has answered with a promise and that is closed: a letter, an archive, and what is still to be done. */
class AnsweredScene {

    private static final String HANDLER = "yecunagriHandler1";
    private static final String TODAY = LocalDate.now().toString();

    private final Town town;
    private final String number;

    AnsweredScene(Town town) {
        this.town = town;
        this.number = town.suggest(
                "yecunDeputy1", Town.suggestion("关于已经答复的建议" + Scene.MARKS, "coSigners", List.of("yecunDeputy8")));
        town.does("yecunDeputy8", "user_confirmCosign", number, "cosign", true);
        town.assigns("yecunClerk1", number, "yecunagri");
        handled();
        answered();
        town.does("yecunDeputy1", "user_rate", number, "overallRating", "satisfied");
        town.does(HANDLER, "user_reportProgress", number, "progress", "已立好" + Scene.MARKS, "fulfilled", true);
        town.does("yecunDeputy1", "user_confirmFulfilment", number, "confirmed", true);
    }

    private void handled() {
        town.does(HANDLER, "user_accept", number, "accepted", true);
        town.does(
                HANDLER,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                TODAY,
                "contactNote",
                "谈了" + Scene.MARKS,
                "next",
                "draft");
    }

    private void answered() {
        var promise = "修好水渠" + Scene.MARKS + "｜2099-12-31\n立好责任牌" + Scene.MARKS + "｜2099-12-31";
        town.does(
                HANDLER,
                "user_draftReply",
                number,
                "replyText",
                "正在办理。" + Scene.MARKS,
                "replyClass",
                "B",
                "promise",
                promise);
        town.does("yecunagriHead1", "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does("yecunClerk1", "user_checkReply", number, "replyApproved", true);
        town.does(
                HANDLER,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕31号",
                "letterDate",
                TODAY,
                "deliveredWay",
                "person",
                "deliveredOn",
                TODAY);
    }

    /** A page of the case. */
    String page(String rest) {
        return "/cases/" + number + rest;
    }

    /** The id that stands behind these words in an address on the clerk's sheet. */
    String id(String before) {
        return Scene.first(town.as("yecunClerk1").page(page("")).body(), before + "([0-9]+)");
    }
}
