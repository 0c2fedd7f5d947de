package jianyi.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyi.WholeProduct;
import jianyi.casework.timeline.EntryKind;
import jianyi.followup.FollowEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of the releases before kinds: each gets the kind of its words, whatever names stand in them. */
@WholeProduct
class TimelineKindsTest {

    private static final Map<EntryKind, List<String>> WRITTEN = Map.ofEntries(
            lines(CaseEntry.SUBMITTED, "提出建议", "提出建议（何秀兰代录，据纸质件）"),
            lines(CaseEntry.FROM_BILL, "由议案转为代表建议"),
            lines(CaseEntry.COSIGN_ANSWERED, "王志远同意附议", "王志远不附议（何秀兰代录，据电话）"),
            lines(CaseEntry.RETURNED, "退回修改"),
            lines(CaseEntry.AMENDED, "修改后重新提交", "修改后重新提交（何秀兰代录，据纸质件）"),
            lines(CaseEntry.WITHDRAWN, "撤回建议", "撤回建议（何秀兰代录，据电话）"),
            lines(CaseEntry.ACCEPTED, "受理"),
            lines(CaseEntry.LETTER, "作为来信处理", "作为来信转有关机关"),
            lines(CaseEntry.MERGED, "合并办理"),
            lines(CaseEntry.MERGED_IN, "并入一件"),
            lines(CaseEntry.UNMERGED, "撤销合并"),
            lines(CaseEntry.UNMERGED_FROM, "撤销并入"),
            lines(CaseEntry.MAIN_ENDED, "主件已终止，重新审查"),
            lines(CaseEntry.SPLIT, "拆分"),
            lines(CaseEntry.SPLIT_OFF, "由拆分产生"),
            lines(CaseEntry.TRANSFERRED, "移送云山区人大常委会"),
            lines(CaseEntry.HIGHER_ASKED, "请上级代表提出"),
            lines(CaseEntry.HIGHER_ANSWERED, "王志远不提出", "王志远已提出（何秀兰代录，据电话）"),
            lines(CaseEntry.HIGHER_TOLD, "上级结果已告知代表"),
            lines(CaseEntry.ASSIGNED, "交办"),
            lines(CaseEntry.DISPATCHED, "政府分派"),
            lines(CaseEntry.OBJECTED, "对交办提出异议"),
            lines(CaseEntry.OBJECTION_SETTLED, "维持原交办", "采纳异议，由区水利局改交区教育局"),
            lines(CaseEntry.UNIT_CHANGED, "改变承办单位：由区水利局改为区教育局", "取消会办单位：区水利局", "增加会办单位：区督办局"),
            lines(CaseEntry.SIGNED_FOR, "区水利局签收", "督办局签收"),
            lines(CaseEntry.UNIT_ACCEPTED, "区水利局接收办理"),
            lines(CaseEntry.REFUSAL_ASKED, "区水利局申请退办"),
            lines(CaseEntry.REFUSAL_CONSENTED, "区水利局负责人同意退办", "区水利局负责人决定继续办理"),
            lines(CaseEntry.REFUSAL_SETTLED, "不准退办，由区水利局继续办理", "准予退办，改由区教育局承办"),
            lines(CaseEntry.CONTACTED, "走访代表", "座谈代表", "电话代表", "书信代表", "未能联系上代表"),
            lines(CaseEntry.CONTACT_CHECKED, "代表核对联系记录：不属实（何秀兰代录，据电话）"),
            lines(CaseEntry.OPINED, "区水利局提交会办意见"),
            lines(CaseEntry.DRAFTED, "起草答复"),
            lines(CaseEntry.SIGNED, "单位签发"),
            lines(CaseEntry.NOT_SIGNED, "单位退回修改"),
            lines(CaseEntry.ISSUED, "政府签发"),
            lines(CaseEntry.NOT_ISSUED, "政府退回修改"),
            lines(CaseEntry.SENT_BACK, "审核退回修改"),
            lines(CaseEntry.CHECKED, "人大审核通过"),
            lines(CaseEntry.DELIVERED, "答复送达代表"),
            lines(CaseEntry.RATED, "王志远评价：满意"),
            lines(CaseEntry.RATING_LAPSED, "评价期满，王志远没有评价"),
            lines(CaseEntry.ESCALATED, "再次不满意，提请主席决定"),
            lines(CaseEntry.DECIDED, "主席决定：召集面商"),
            lines(CaseEntry.DISCUSSED, "主席团审议"),
            lines(CaseEntry.ROUND_BEGUN, "二次办理", "第3次办理"),
            lines(CaseEntry.CLOSED, "办结归档", "随主件办结"),
            lines(CaseEntry.WITHDRAWAL_ASKED, "要求撤回（何秀兰代录，据纸质件）"),
            lines(CaseEntry.WITHDRAWAL_DROPPED, "不再要求撤回"),
            lines(CaseEntry.WITHDRAWAL_AGREED, "王志远同意撤回", "王志远不同意撤回（何秀兰代录，据电话）", "人大同意撤回", "人大不同意撤回"),
            lines(FollowEntry.EXTENSION_ASKED, "区水利局申请延期至2026年6月1日"),
            lines(FollowEntry.EXTENSION_DECIDED, "不准延期", "准予区水利局延期"),
            lines(FollowEntry.PAUSED, "中止计算期限：代表出国"),
            lines(FollowEntry.RESUMED, "恢复计算期限，答复期限改为2026年6月1日"),
            lines(CaseEntry.RECKONED, "答复期限重新计算", "放假安排公布，期限重新计算"),
            lines(CaseEntry.LAPSED, "附议期满", "退办期满，视为区水利局接受办理", "会办期满，主办单位先行起草", "审核期满，未审核视为通过"),
            lines(CaseEntry.OVERDUE, "区水利局答复逾期"),
            lines(CaseEntry.REMINDED, "提醒承办单位：还有 3 个工作日"),
            lines(CaseEntry.URGED, "催办"),
            lines(FollowEntry.SUPERVISED, "督办区水利局"),
            lines(FollowEntry.SUPERVISION_ANSWERED, "区水利局答复督办", "区水利局答复督办（逾期）"),
            lines(FollowEntry.SUPERVISION_MOVED, "区水利局答复督办的期限改为2026年6月1日"),
            lines(FollowEntry.SUPERVISION_ENDED, "终止督办区水利局，不再要求答复"),
            lines(CaseEntry.SUPERVISOR_CHANGED, "督办人有变动"),
            lines(CaseEntry.PROMISE_REPORTED, "区水利局报告承诺已兑现：修路", "区水利局报告承诺进展：修路"),
            lines(CaseEntry.PROMISE_CONFIRMED, "代表确认承诺兑现：修路", "代表没有确认承诺兑现：修路"),
            lines(CaseEntry.PROMISE_EXPLAINED, "书面说明承诺不能兑现：修路"),
            lines(CaseEntry.PROMISE_MOVED, "报告承诺进展的期限改为2026年6月1日：修路"),
            lines(CaseEntry.CORRECTED, "更正错字", "更正答复函信息"),
            lines(CaseEntry.TAKEN_BACK, "收回：交办", "收回：人大审核通过"),
            lines(CaseEntry.TAKEN_BACK_INSIDE, "收回：起草答复", "收回：单位签发", "收回：单位退回修改", "收回：政府签发", "收回：政府退回修改", "收回：审核退回修改"),
            lines(CaseEntry.FILE_ADDED, "上传附件"),
            lines(CaseEntry.FILE_REMOVED, "删除附件"),
            lines(CaseEntry.UNIT_FILE_ADDED, "上传办理材料"),
            lines(CaseEntry.UNIT_FILE_REMOVED, "删除办理材料"),
            lines(CaseEntry.PAST, "导入历史建议", "更新历史建议"),
            lines(CaseEntry.PLANNED),
            lines(CaseEntry.OTHER, "从前手工写的一行"));

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyKindIsKnownByTheWordsItWasWrittenWith() {
        assertThat(WRITTEN.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.<EntryKind[]>of(CaseEntry.values(), FollowEntry.values())
                        .flatMap(Stream::of)
                        .toList());
    }

    @Test
    void anOldLineGetsTheKindOfItsWords() throws IOException {
        var sql = Files.readString(Path.of("src/main/resources/db/migration/V43__entry_kind.sql"));
        var kind = Pattern.compile("set kind = (case.*?\nend);", Pattern.DOTALL).matcher(sql);
        assertThat(kind.find()).isTrue();
        var found = new TreeMap<String, String>();
        var expected = new TreeMap<String, String>();
        WRITTEN.forEach((one, words) -> words.forEach(what -> {
            expected.put(what, one.name());
            found.put(what, kindOf(kind.group(1), what, what.matches(".*评价[：期]?.*|再次不满意.*|评价期满.*")));
        }));
        assertThat(found).isEqualTo(expected);
    }

    private String kindOf(String cases, String what, boolean rating) {
        return jdbc.sql("select " + cases + " from (select ? as what, ? as rating) line")
                .params(what, rating)
                .query(String.class)
                .single();
    }

    private static Map.Entry<EntryKind, List<String>> lines(EntryKind kind, String... words) {
        return Map.entry(kind, Stream.of(words).toList());
    }
}
