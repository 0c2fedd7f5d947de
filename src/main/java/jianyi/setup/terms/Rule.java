package jianyi.setup.terms;

import static jianyi.office.Setting.*;

import java.util.List;
import java.util.Optional;
import jianyi.calendar.Ladder;
import jianyi.calendar.Quiet;
import jianyi.office.Setting;
import jianyi.office.SettingValue;
import jianyi.office.UpperAuthorities;

/**
 * A setting as the page names and explains it.
 *
 * @param label what it is called
 * @param meaning from when to when, or what it decides
 */
record Rule(Setting setting, String group, String label, String meaning, RuleForm form) {

    private static final String FIRST = "提出到交办";
    private static final String SECOND = "办理和答复";
    private static final String THIRD = "评价和再次办理";
    private static final String CHOSEN = "规则";
    private static final String MEETINGS = "会议";
    private static final String SUPERVISION = "监督";
    private static final String ACTIVITIES = "代表活动";
    private static final String REMINDERS = "待办提醒";
    private static final String SIGN_IN = "登录";

    private static final RuleForm MONTHS = new SeveralForm(
            Choices.of("1", "1 个月", "2", "2 个月", "3", "3 个月", "4", "4 个月", "5", "5 个月", "6", "6 个月"),
            "“新的规定”只能选 1 至 6 个月：代表法第五十一条规定，答复最长不超过六个月");
    private static final RuleForm VERDICTS = new ChoiceForm(Choices.of(
            "lead", "以领衔代表的评价为准",
            "worst", "以最差的一份评价为准",
            "majority", "过半数评价一致的，以过半数为准，否则以领衔代表为准"));
    private static final RuleForm DIMENSIONS = new SeveralForm(
            Choices.of("overall", "总体评价", "contact", "联系沟通", "attitude", "办理态度", "reply", "答复内容", "result", "办理结果"),
            "“新的规定”只能选列出的项目");

    private static final RuleForm LADDER = new LinesForm(
            text -> Ladder.parse(text).words(),
            1,
            "写作“30,7,1,0,+2/2”：期限前 30、7、1 天，0 是当天，+2 是逾期第 2 个工作日，/2 是此后每 2 个工作日；不提醒的写“无”");
    private static final RuleForm HOUR = new LinesForm(Rule::hour, 1, "写 0 至 23 的整数，如 8");
    private static final RuleForm SEAT_NUMBER = new LinesForm(Rule::seats, 1, "写 0 至 999 的整数，没有登记的写 0");
    private static final RuleForm ASK_DAYS = new LinesForm(Rule::days, 1, "写 1 至 90 的整数，如 30");
    private static final RuleForm TEXTS =
            new ChoiceForm(Choices.of("no", "不写进邮件，登录后看", "yes", "代表同意全文公开、又没有要求保密的，写进邮件"));
    private static final RuleForm ITEMS = new LinesForm(Rule::items, 6, "每行一项，一至二十项，每项不超过二十个字");
    private static final RuleForm PASSWORD_DAYS = new LinesForm(Rule::days, 1, "写 1 至 90 的整数，如 7");
    private static final RuleForm IDLE = new LinesForm(Rule::minutes, 1, "写 5 至 240 的整数，如 30");
    private static final RuleForm HELD = new ChoiceForm(Choices.of("no", "不", "yes", "是"));
    private static final RuleForm OPINION_TERM = new LinesForm(Rule::months, 1, "写 1 至 6 的整数；还没有规定的写 0");
    private static final RuleForm COUNTED = new SeveralForm(
            Choices.of("none", "都不测评", "law", "执法检查", "visit", "视察调研", "report", "专项工作报告"), "“新的规定”只能选列出的方式");
    private static final RuleForm COUNTED_OF = new ChoiceForm(Choices.of("returned", "收回的票", "all", "全体组成人员（代表）"));
    private static final RuleForm REACHED = new ChoiceForm(
            Choices.of("half", "满意和基本满意合计过半数", "two-thirds", "满意和基本满意合计三分之二以上", "satisfied-half", "满意过半数"));
    private static final RuleForm CONSEQUENCE =
            new ChoiceForm(Choices.of("note", "记录在案", "again", "再次研究处理", "followUp", "开展跟踪检查"));
    private static final RuleForm POSTS = new SeveralForm(
            Choices.of(
                    "none",
                    "都不要求",
                    "CLERK",
                    "工作人员",
                    "CHAIR",
                    "主任（主席）",
                    "MEMBER",
                    "组成人员",
                    "DEPUTY",
                    "代表",
                    "PRESIDIUM",
                    "主席团成员",
                    "HANDLER",
                    "承办人",
                    "HEAD",
                    "负责人"),
            "“新的规定”只能选列出的岗位");
    private static final RuleForm PERIODS =
            new LinesForm(text -> Quiet.parse(text).words(), 4, "每行“开始｜结束｜原因”，如“2026-03-09｜2026-03-13｜人代会期间”；没有的写“无”");

    private static final RuleForm LED_FROM_ABOVE = new LinesForm(
            text -> UpperAuthorities.parse(text).words(), 4, "每行“单位的代码或全称｜上级主管部门”，如“夜村镇税务所｜区税务局”；没有的写“无”");

    private static final List<Rule> ALL = List.of(
            term(COSIGN, FIRST, "附议", "提交后，附议代表确认的期限"),
            term(REVIEW, FIRST, "审查", "提交后，工作人员审查的期限"),
            term(AMEND, FIRST, "修改", "退回后，代表修改重新提交的期限"),
            term(ADOPT, FIRST, "采纳", "转交后，上级人大代表答复是否采纳的期限"),
            term(ASSIGN, FIRST, "交办", "受理后，交办的期限"),
            term(ASSIGN_SESSION, FIRST, "交办（会议期间提出的）", "闭会后，交办会议期间提出的建议的期限；不早于上一项"),
            term(SIGN_FOR, SECOND, "签收", "交办后，承办单位签收的期限"),
            term(REFUSE, SECOND, "退办", "交办后，承办单位可以申请退办的期限"),
            term(REASSIGN, SECOND, "改办", "申请退办后，决定改办的期限"),
            term(FIRST_CONTACT, SECOND, "首次联系代表", "交办后，承办单位首次联系代表的期限"),
            term(CO_OPINION, SECOND, "会办意见", "交办后，会办单位提出意见的期限"),
            term(REPLY_HARD, SECOND, "答复（涉及面广、处理难度大）", "交办后，书面答复代表的期限；也是延期的上限", Limit.REPLY_HARD),
            new Rule(REPLY_MONTHS, SECOND, "可选的答复月数", "交办时可以选择的答复期限", MONTHS),
            term(CHECK, SECOND, "审核答复", "答复签发后，工作人员审核的期限"),
            term(DELIVER, SECOND, "送达", "审核通过后，送达代表的期限"),
            term(DECIDE_EXTENSION, SECOND, "审批延期", "单位申请延期后，工作人员决定的期限"),
            term(URGE, SECOND, "催办间隔", "代表催办一次后，多久可以再次催办"),
            term(EVALUATION, THIRD, "代表评价", "收到答复后，代表评价的期限"),
            term(SECOND_ROUND, THIRD, "再次答复", "决定再次办理后，答复代表的期限"),
            term(CO_OPINION_AGAIN, THIRD, "再次办理的会办意见", "决定再次办理后，会办单位提出意见的期限"),
            term(ESCALATE, THIRD, "主席决定", "再次不满意后，主席作出决定的期限"),
            term(CONFIRM_PROMISE, THIRD, "确认承诺兑现", "单位报告承诺兑现后，代表确认的期限"),
            term(PROMISE_AGAIN, THIRD, "再次报告承诺进展", "代表没有确认兑现后，单位再次报告的期限"),
            new Rule(VERDICT_RULE, CHOSEN, "以谁的评价为准", "几位代表评价不一致时，结果怎么定", VERDICTS),
            new Rule(SECOND_ROUND_WHEN, CHOSEN, "什么情况再次办理", "哪些项目“不满意”就再次办理", DIMENSIONS),
            new Rule(REPLY_CLASSES, CHOSEN, "办理结果类别", "答复函上的类别，每行“代号｜名称｜含义”", new ClassesForm()),
            term(MEETING_NOTICE, MEETINGS, "会议通知", "人代会例会最晚在开会前多久通知代表"),
            term(MEETING_PAPERS, MEETINGS, "会议材料", "会议材料最晚在开会前多久发给代表"),
            term(MEETING_ANSWER, MEETINGS, "答复通知", "开会前多久，提醒还没有答复通知的代表"),
            term(RESOLUTION, MEETINGS, "签署决议", "闭会后，拟定和签署决议、公告的期限"),
            term(FILING, MEETINGS, "报送备案", "公布后，报上一级人大常委会备案的期限"),
            new Rule(SEATS, MEETINGS, "代表名额", "本级人民代表大会应有多少名代表；空缺的名额不计入全体代表", SEAT_NUMBER),
            term(DUTY_OBJECTION, MEETINGS, "核对履职情况", "年度履职情况送代表后，代表核对、提出异议的期限；过后才能公布"),
            term(PREPARE, SUPERVISION, "监督事项方案", "事项开始后，定方案的期限"),
            term(INSPECTION_NOTICE, SUPERVISION, "检查通知", "实地检查前多久通知被检查单位；不打招呼的不通知"),
            term(MEMBERSHIP, SUPERVISION, "检查组成员答复", "方案定下后，成员答复是否参加、是否回避的期限"),
            term(SELF_REPORT, SUPERVISION, "单位报告", "请单位报告后，提交报告的期限"),
            term(VISIT_SITES, SUPERVISION, "实地检查", "方案定下后，逐点检查完的期限"),
            term(DRAFT_REPORT, SUPERVISION, "起草报告", "检查结束后，写出报告的期限"),
            term(DELIBERATE, SUPERVISION, "审议报告", "报告写好后，审议（讨论）的期限"),
            term(NAME_OWNERS, SUPERVISION, "确定承办单位", "意见交出后，政府或有关机关确定承办单位的期限"),
            term(CHECK_CORRECTION, SUPERVISION, "核对处理情况", "报告办完后，核对、决定是否退回、签发的期限"),
            term(CORRECT_AGAIN, SUPERVISION, "再次研究处理", "退回后，再次报告处理情况的期限"),
            term(TALLY_HELD, SUPERVISION, "登记测评", "审议或者研究处理后，登记测评结果的期限"),
            new Rule(OPINION_MONTHS, SUPERVISION, "意见研究处理的月数", "没有逐条写明期限的意见，几个月内研究处理完；各地规定不同，设立区里时请填", OPINION_TERM),
            new Rule(TALLY_KINDS, SUPERVISION, "哪些事项测评", "研究处理以后，哪些方式的事项要测评；工作评议总是测评两次", COUNTED),
            new Rule(TALLY_BASIS, SUPERVISION, "测评以什么为准", "票数的比例按什么算，和结果写在一起", COUNTED_OF),
            new Rule(TALLY_THRESHOLD, SUPERVISION, "测评要达到的票数", "达到多少才算达到规定票数，和结果写在一起", REACHED),
            new Rule(TALLY_CONSEQUENCE, SUPERVISION, "没有达到规定票数的", "没有达到规定票数的怎么办，和结果写在一起", CONSEQUENCE),
            new Rule(EVALUATION_HELD, SUPERVISION, "开展工作评议", "没有全国性规定，本地有规定的才开展；只评议机关，不评议个人", HELD),
            new Rule(EVALUATION_PUBLIC, SUPERVISION, "公开评议结果", "工作评议的结果是否公开", HELD),
            new Rule(UPPER_AUTHORITIES, SUPERVISION, "垂直管理的单位", "哪些单位由上级主管部门领导；涉及它们的意见同时送上级主管部门", LED_FROM_ABOVE),
            term(REPORT_COMMENT, MEETINGS, "专项工作报告征求意见", "常委会会议前多久，报告送有关机构征求意见"),
            term(REPORT_SENT, MEETINGS, "专项工作报告送交", "常委会会议前多久，修改后的报告送交常委会"),
            term(REPORT_MEMBERS, MEETINGS, "专项工作报告发给组成人员", "常委会会议前多久，报告发给常委会组成人员"),
            term(PLAN_DECISION, SUPERVISION, "决定年度监督计划", "提出后，会议决定年度监督计划的期限"),
            term(ACTIVITY_NOTICE, ACTIVITIES, "活动通知", "全年排好的活动，提前多久自动通知要参加的人"),
            new Rule(STATION_ITEMS, ACTIVITIES, "活动室该有的", "代表活动室、联络站应当有什么，每行一项", ITEMS),
            new Rule(STATION_RULES, ACTIVITIES, "活动室上墙的制度", "代表活动室、联络站墙上应当有哪些制度，每行一项", ITEMS),
            new Rule(SECOND_FACTOR, SIGN_IN, "第二步验证", "哪些岗位的人登录时，除密码外还要输入手机验证器或备用验证码；管理员总是要求", POSTS),
            new Rule(INITIAL_PASSWORD, SIGN_IN, "初始密码有效期", "初始密码和重置的密码，多少天不登录修改就失效", PASSWORD_DAYS),
            new Rule(IDLE_MINUTES, SIGN_IN, "多久不操作自动退出", "多少分钟没有操作就自动退出，退出前两分钟提示；全区一个规定，以全区默认为准，下次登录起生效", IDLE),
            new Rule(REMIND, REMINDERS, "提醒该办的人", "哪些日子提醒办理任务的人", LADDER),
            new Rule(REMIND_HEAD, REMINDERS, "提醒负责人", "哪些日子告诉承办单位或政府的负责人", LADDER),
            new Rule(REMIND_CHAIR, REMINDERS, "提醒主席", "哪些日子告诉主席（主任）", LADDER),
            new Rule(REMIND_KEY, REMINDERS, "重点督办件：提醒该办的人", "重点督办件哪些日子提醒办理任务的人", LADDER),
            new Rule(REMIND_KEY_HEAD, REMINDERS, "重点督办件：提醒负责人", "重点督办件哪些日子告诉负责人", LADDER),
            new Rule(REMIND_KEY_CHAIR, REMINDERS, "重点督办件：提醒主席", "重点督办件哪些日子告诉主席（主任）", LADDER),
            new Rule(REMIND_SUPERVISOR, REMINDERS, "重点督办件：提醒督办人", "重点督办件哪些日子告诉督办人", LADDER),
            new Rule(PROMISE_ASK, REMINDERS, "提前多少天问承诺进展", "答复中承诺的事项，期限前多少天开始请承办单位报告进展", ASK_DAYS),
            new Rule(MAIL_TEXTS, REMINDERS, "邮件里写不写全文", "给承办单位的邮件附建议全文，给代表的邮件附答复全文；邮箱在系统之外，可能由别人代看", TEXTS),
            new Rule(DIGEST_HOUR, REMINDERS, "几点发", "工作日几点发待办提醒；全区一个时刻，以区人大常委会的为准", HOUR),
            new Rule(QUIET, REMINDERS, "静默期", "哪些日子不发待办提醒，结束后第一个工作日合成一封补发", PERIODS));

    private static String items(String text) {
        var items =
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
        if (items.isEmpty() || items.size() > 20 || items.stream().anyMatch(one -> one.length() > 20)) {
            throw new IllegalArgumentException("no list of items: " + text);
        }
        return String.join("、", items);
    }

    private static String days(String text) {
        int days = Integer.parseInt(text);
        if (days < 1 || days > 90) {
            throw new IllegalArgumentException("no number of days: " + text);
        }
        return days + " 天";
    }

    private static String minutes(String text) {
        int minutes = Integer.parseInt(text);
        if (minutes < 5 || minutes > 240) {
            throw new IllegalArgumentException("no number of minutes: " + text);
        }
        return minutes + " 分钟";
    }

    private static String months(String text) {
        int months = Integer.parseInt(text);
        if (months < 0 || months > 6) {
            throw new IllegalArgumentException("no number of months: " + text);
        }
        return months == 0 ? "还没有规定" : months + " 个月";
    }

    private static String hour(String text) {
        int hour = Integer.parseInt(text);
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("no hour: " + text);
        }
        return hour + " 点";
    }

    private static String seats(String text) {
        int seats = Integer.parseInt(text);
        if (seats < 0 || seats > 999) {
            throw new IllegalArgumentException("no number of seats: " + text);
        }
        return seats == 0 ? "没有登记" : seats + " 名";
    }

    private static Rule term(Setting setting, String group, String label, String meaning) {
        return term(setting, group, label, meaning, Limit.YEAR);
    }

    private static Rule term(Setting setting, String group, String label, String meaning, Limit limit) {
        return new Rule(setting, group, label, meaning, new TermForm(limit));
    }

    /** A value of this rule in words. */
    String words(SettingValue value) {
        return value.givenUp() ? "恢复区里的规定" : form.words(value.value());
    }

    /** Every rule in the order of a suggestion's way. */
    static List<Rule> all() {
        return ALL;
    }

    /** The rule with this key, empty when there is none. */
    static Optional<Rule> find(String key) {
        return ALL.stream().filter(rule -> rule.setting().key().equals(key)).findFirst();
    }
}
