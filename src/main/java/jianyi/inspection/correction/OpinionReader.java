package jianyi.inspection.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.flow.Answers;
import jianyi.flow.Typed;
import jianyi.flow.text.Text;
import jianyi.inspection.Inspection;
import jianyi.inspection.Supervised;
import jianyi.office.Office;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Component;

/** Reads opinions and their owners as people type them, a line each; a fault names its line. */
@Component
public class OpinionReader {

    private static final int MOST_MONTHS = 6;
    private static final int MOST = 99;

    private final Supervised supervised;
    private final Settings settings;

    OpinionReader(Supervised supervised, Settings settings) {
        this.supervised = supervised;
        this.settings = settings;
    }

    /** 意见｜谁｜几个月｜问题, a line each; the last two may be left out. @throws Refusal 400 that names field and line */
    public List<Opinion> opinions(Inspection it, Answers answers) {
        var read = new ArrayList<Opinion>();
        for (String line : lines(answers, "opinions")) {
            int place = read.size() + 1;
            var parts = line.split("[|｜]", -1);
            if (parts.length < 2 || parts.length > 4 || parts[0].isBlank()) {
                throw answers.wrong("opinions", "第 " + place + " 行应写成“意见｜交给谁｜几个月｜对应的问题”");
            }
            var office = supervised
                    .named(it.body(), parts[1])
                    .orElseThrow(
                            () -> answers.wrong("opinions", "第 " + place + " 行：没有可以交办的机关“" + parts[1].strip() + "”"));
            read.add(opinion(it, place, parts[0].strip(), office, months(it, parts, place, answers)));
        }
        if (read.size() > MOST) {
            throw answers.wrong("opinions", "最多 " + MOST + " 条");
        }
        return read;
    }

    /** The numbers of the problems named behind opinions, by the opinions' numbers. @throws Refusal 400 for one there is not */
    public Map<Integer, Set<Integer>> problems(Answers answers, int last) {
        var read = new HashMap<Integer, Set<Integer>>();
        int place = 0;
        for (String line : lines(answers, "opinions")) {
            int row = ++place;
            var parts = line.split("[|｜]", -1);
            if (parts.length == 4 && !parts[3].isBlank()) {
                read.put(
                        row,
                        Numbers.read(parts[3], last)
                                .orElseThrow(
                                        () -> answers.wrong("opinions", "第 " + row + " 行的问题应写报告里的序号，如“1、3”，没有这个序号")));
            }
        }
        return read;
    }

    private Opinion opinion(Inspection it, int place, String words, Office office, int months) {
        var organ = supervised.organOf(office.code());
        return new Opinion(
                0,
                it.number(),
                place,
                words,
                organ,
                organ.equals(office.code()) ? null : office.code(),
                months,
                null,
                null,
                0,
                null,
                null,
                null);
    }

    private int months(Inspection it, String[] parts, int place, Answers answers) {
        if (parts.length < 3 || parts[2].isBlank()) {
            int usual = settings.number(it.body(), Setting.OPINION_MONTHS);
            if (usual == 0) {
                throw answers.wrong("opinions", "第 " + place + " 行没有写几个月，本地也没有规定，请写明");
            }
            return usual;
        }
        int months = Typed.whole(parts[2].replace("个月", "").replace("月", "")).orElse(0);
        if (months < 1 || months > MOST_MONTHS) {
            throw answers.wrong("opinions", "第 " + place + " 行的期限应为 1 至 " + MOST_MONTHS + " 个月");
        }
        return months;
    }

    /** 序号｜承办单位, a line each; every one of these opinions needs its owner. @return owner by number @throws Refusal 400 */
    Map<Integer, String> owners(Answers answers, String addressee, List<Opinion> opinions) {
        var owners = new HashMap<Integer, String>();
        int row = 0;
        for (String line : lines(answers, "owners")) {
            row++;
            var parts = line.split("[|｜]", -1);
            int place = parts.length == 2
                    ? Typed.whole(parts[0].replaceAll("[第条]", "")).orElse(0)
                    : 0;
            if (opinions.stream().noneMatch(one -> one.place() == place)) {
                throw answers.wrong("owners", "第 " + row + " 行应写成“意见的序号｜单位”，序号是交给您的一条意见");
            }
            owners.put(place, owner(answers, addressee, parts[1], row));
        }
        opinions.stream()
                .filter(one -> !owners.containsKey(one.place()))
                .findFirst()
                .ifPresent(one -> {
                    throw answers.wrong("owners", "缺少第 " + one.place() + " 条意见的承办单位");
                });
        return owners;
    }

    private String owner(Answers answers, String addressee, String said, int row) {
        var name = Text.name(said);
        return supervised.owners(addressee).stream()
                .filter(office -> office.code().equals(name) || office.name().equals(name))
                .map(Office::code)
                .findFirst()
                .orElseThrow(() -> answers.wrong("owners", "第 " + row + " 行：“" + said.strip() + "”不是您的单位"));
    }

    private static List<String> lines(Answers answers, String field) {
        return answers.text(field).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
