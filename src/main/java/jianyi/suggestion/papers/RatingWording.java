package jianyi.suggestion.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyi.office.Role;
import jianyi.papers.Boxes;
import jianyi.papers.LetterText;
import jianyi.papers.Names;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Rating;
import jianyi.suggestion.Reply;
import jianyi.suggestion.State;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.rating.Ratings;
import jianyi.suggestion.sight.Capacity;
import jianyi.suggestion.sight.SecretSigners;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/**
 * 征询意见表, a sheet for each signer. What has been rated is ticked for whoever may read the rating; what is still to be rated is
 * printed empty for the signer, the street that serves the signer and the body's clerks, never for the units.
 */
@Component
class RatingWording implements PaperWording {

    private final Ratings ratings;
    private final Replies replies;
    private final Names names;
    private final SheetDates dates;
    private final SecretSigners secrets;

    RatingWording(Ratings ratings, Replies replies, Names names, SheetDates dates, SecretSigners secrets) {
        this.ratings = ratings;
        this.replies = replies;
        this.names = names;
        this.dates = dates;
        this.secrets = secrets;
    }

    /** Somebody who rates. */
    private record Signer(String person, String name, boolean leading) {}

    @Override
    public PaperKind kind() {
        return PaperKind.RATING;
    }

    @Override
    public boolean exists(CaseBundle file, Handling none) {
        return !sheets(file, none).isEmpty();
    }

    @Override
    public List<Map<String, Object>> sheets(CaseBundle file, Handling none) {
        var given = ratings.of(file.it().number());
        var sheets = new ArrayList<Map<String, Object>>();
        given.stream()
                .filter(file.sight()::rating)
                .map(one -> sheet(file, signer(one), one.round(), Optional.of(one)))
                .forEach(sheets::add);
        int round = file.it().round();
        if (file.it().state() == State.RATING) {
            signers(file).stream()
                    .filter(signer -> given.stream()
                            .noneMatch(
                                    one -> one.round() == round && one.person().equals(signer.person())))
                    .filter(signer -> mayFillIn(file, signer))
                    .map(signer -> sheet(file, signer, round, Optional.empty()))
                    .forEach(sheets::add);
        }
        return sheets;
    }

    private static boolean mayFillIn(CaseBundle file, Signer signer) {
        boolean handles = file.sight().capacities().stream().anyMatch(Capacity.HANDLERS::contains);
        boolean forOthers =
                file.reader().has(Role.CLERK, file.it().body()) || (file.reads(Capacity.STREET) && signer.leading());
        return !handles && (forOthers || file.reader().id().equals(signer.person()));
    }

    private static List<Signer> signers(CaseBundle file) {
        var signers = new ArrayList<Signer>();
        signers.add(new Signer(file.it().deputy(), file.it().deputyName(), true));
        file.cosigners().map(one -> new Signer(one.person(), one.name(), false)).forEach(signers::add);
        return signers;
    }

    private static Signer signer(Rating given) {
        return new Signer(given.person(), given.name(), given.leading());
    }

    private Map<String, Object> sheet(CaseBundle file, Signer signer, int round, Optional<Rating> given) {
        var answered = file.handlings().stream()
                .filter(one -> one.round() == round && one.part().answers() && one.state() != Handling.State.MOVED)
                .toList();
        var delivered = answered.stream()
                .flatMap(one -> replies.of(one.id()).stream())
                .filter(one -> one.deliveredOn() != null)
                .toList();
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "代表姓名",
                secrets.persons(file.sight()).contains(signer.person())
                        ? CaseBundle.NAMELESS
                        : LetterText.line(signer.name()));
        values.put("代表身份", signer.leading() ? "领衔代表" : "附议代表");
        values.put(
                "承办单位", answered.stream().map(one -> names.office(one.unit())).collect(Collectors.joining("、")));
        values.put("轮次", round > 1 ? "（第" + round + "次办理）" : "");
        values.put("答复类别", delivered.stream().map(Reply::replyClass).distinct().collect(Collectors.joining("、")));
        values.put("是否收到", Boxes.of(given.isPresent() ? "是" : "", "是", "否"));
        values.put("收到日期", received(delivered));
        judged(values, given);
        return values;
    }

    private String received(List<Reply> delivered) {
        return delivered.stream()
                .map(Reply::deliveredOn)
                .max(LocalDate::compareTo)
                .map(dates::day)
                .orElse("　　年　　月　　日");
    }

    private void judged(Map<String, Object> values, Optional<Rating> given) {
        values.put("总体评价", Boxes.of(Words.RATING, given.map(Rating::overall).orElse(null)));
        values.put("面商", Boxes.of(Words.RATING, given.map(Rating::contact).orElse(null)));
        values.put("态度", Boxes.of(Words.RATING, given.map(Rating::attitude).orElse(null)));
        values.put("答复", Boxes.of(Words.RATING, given.map(Rating::reply).orElse(null)));
        values.put("结果", Boxes.of(Words.RATING, given.map(Rating::result).orElse(null)));
        String agreed =
                given.map(Rating::classAgreed).map(yes -> yes ? "同意" : "不同意").orElse("");
        values.put("同意类别", Boxes.of(agreed, "同意", "不同意"));
        values.put("意见", given.map(one -> LetterText.paragraphs(one.reason())).orElse(List.of()));
        values.put("评价方式", given.map(RatingWording::how).orElse(""));
        values.put("评价日期", given.map(one -> dates.minute(one.ratedAt())).orElse("　　年　　月　　日"));
    }

    private static String how(Rating given) {
        return given.enteredBy() == null
                ? "本人在系统评价"
                : LetterText.line(given.enteredName()) + "代录，据" + Words.of(Words.ENTERED, given.enteredFrom());
    }
}
