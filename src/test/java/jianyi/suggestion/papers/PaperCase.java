package jianyi.suggestion.papers;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jianyi.Town;

/**
 * A case of the demo town that has everything papers tell of: a co-signer, three units of which one was relieved, talks in person, an
 * opinion, a delivered letter. Whoever types puts {@code words} into every field.
 */
final class PaperCase {

    static final String CLERK = "yecunClerk1";
    static final String DEPUTY = "yecunDeputy7";
    static final String COSIGNER = "yecunDeputy8";
    static final String LEAD = "yecunagriHandler1";
    static final String RELIEVED = "yecunbuildHandler1";
    static final String CO = "yecuncivilHandler1";

    // The same texts within ten minutes would be taken for the same suggestion.
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Town town;
    private final String words;
    final String number;

    private PaperCase(Town town, String words, String number) {
        this.town = town;
        this.words = words;
        this.number = number;
    }

    /** Handed in and signed along. */
    static PaperCase handedIn(Town town, String title, String words, Object... more) {
        var fields = Town.suggestion(
                title,
                "situation",
                "案由起。" + words + "案由止。",
                "proposal",
                "建议起。\n" + words + "\n建议止。\n（第 " + COUNT.incrementAndGet() + " 件）",
                "coSigners",
                List.of(COSIGNER),
                "raisedBefore",
                3,
                "research",
                "survey");
        fields.putAll(Town.map(more));
        var number = town.suggest(DEPUTY, fields);
        town.does(COSIGNER, "user_confirmCosign", number, "cosign", true);
        return new PaperCase(town, words, number);
    }

    PaperCase assigned() {
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        town.does(
                CLERK,
                "user_assign",
                number,
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "coUnits",
                List.of("yecunbuild"),
                "months",
                3);
        return this;
    }

    /** The co-unit asks to be relieved, and another takes its place. */
    PaperCase relieved() {
        town.does(
                RELIEVED,
                "user_accept",
                number,
                "accepted",
                false,
                "refusalReason",
                "退办起。" + words,
                "properUnit",
                "yecuncivil");
        town.does("yecunbuildHead1", "user_consentRefusal", number, "consented", true);
        town.does(
                CLERK,
                "user_settleRefusal",
                number,
                "refusalUpheld",
                true,
                "newUnit",
                "yecuncivil",
                "settleRemark",
                "裁定起。" + words);
        return this;
    }

    PaperCase contacted() {
        town.does(LEAD, "user_accept", number, "accepted", true);
        contact("visit", "contact");
        contact("phone", "draft");
        return this;
    }

    private void contact(String way, String next) {
        town.does(
                LEAD,
                "user_handle",
                number,
                "contactWay",
                way,
                "contactDate",
                "2026-11-20",
                "contactNote",
                "面商起。\n" + words,
                "contactBy",
                "冯建国",
                "contactPlace",
                "老龙湾村委会",
                "next",
                next);
    }

    PaperCase delivered() {
        town.does(CO, "user_accept", number, "accepted", true);
        town.does(CO, "user_opine", number, "opinion", "会办起。" + words);
        town.does(LEAD, "user_draftReply", number, "replyText", "答复起。\n" + words, "replyClass", "A");
        town.does("yecunagriHead1", "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        town.does(
                LEAD,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕3号",
                "letterDate",
                "2026-11-20",
                "deliveredWay",
                "person",
                "deliveredOn",
                "2026-11-20");
        return this;
    }

    PaperCase remarked() {
        town.does(COSIGNER, "user_remark", number, "overallRating", "basic", "rateReason", "附议起。" + words);
        return this;
    }

    PaperCase closed() {
        town.does(
                DEPUTY,
                "user_rate",
                number,
                "overallRating",
                "satisfied",
                "attitudeRating",
                "basic",
                "classAgreed",
                true,
                "rateReason",
                "评价起。" + words);
        return this;
    }
}
