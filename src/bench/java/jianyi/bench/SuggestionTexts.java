package jianyi.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invents suggestions as deputies of towns write them: a matter, a place, 300 to 1,500 characters. The same seed gives the same
 * texts. A retold one keeps matter and place, words its title anew, leaves out a third of the sentences, tells others instead and
 * in another order, and counts differently.
 */
public final class SuggestionTexts {

    /** One invented suggestion. */
    record Text(String title, String situation, String proposal, Matter matter, String place, List<String> told) {

        int length() {
            return situation.length() + proposal.length();
        }
    }

    /** What suggestions are about: 「thing|ways to ask for it|what is wrong|what is asked」. */
    public record Matter(String thing, List<String> asks, List<String> wrongs, List<String> wishes) {

        static Matter read(String line) {
            var parts = line.strip().split("\\|");
            return new Matter(parts[0], words(parts[1]), words(parts[2]), words(parts[3]));
        }

        private static List<String> words(String list) {
            return List.of(list.split("、"));
        }
    }

    public static final List<Matter> MATTERS = """
            路灯|安装、增设、补装、修复|夜里一片漆黑、灯杆锈蚀倒伏、线路老化短路、老人摸黑出门摔伤、学生下晚自习打手电、岔口看不清来车|安装太阳能灯、更换灯头、明确电费由谁承担、定期巡查、优先照顾学校门口
            停车位|增设、规划、划定、新建|车辆乱停乱放、赶集日堵得水泄不通、消防车进不去、商户占道经营、外地车绕行两圈找不到地方、两边停满只剩一条缝|盘活闲置空地、划线管理、限时停放、建一处立体车库、错峰开放单位院落
            水渠|维修、加固、清淤、衬砌|渠壁渗漏塌方、末梢用不上水、杂草和淤泥堵住渠道、玉米旱得卷叶、闸门锈死提不起来、上下游争水吵架|列入小农水项目、更换闸门、落实管水员、分段承包清淤、装上量水设备
            产业路|拓宽、硬化、修建、延伸|雨天泥泞拉不出果子、弯急坡陡翻过车、路面坑洼、会车要倒退几百米、收购商不愿进来、路肩垮塌|拓宽到四米半、加装护栏、设错车道、纳入农村公路养护、分两年硬化
            危桥|改建、加固、重建、检测|桥面钢筋外露、桥墩被洪水掏空、限重牌形同虚设、护栏缺了一半、校车绕行八公里、汛期漫水|委托检测定级、重建一座平板桥、设限高限重、先行封闭危险段、争取以工代赈
            饮水|改造、提升、接通、更换|水压不足二楼上不去、雨后水发黄、冬天管道冻裂、水费收不上来、水源地旁边养鸡、三天两头停水|更换主管网、加装净化消毒、划定水源保护区、并入城乡一体供水、实行一户一表
            垃圾|清运、分类、整治、处理|垃圾桶满溢发臭、焚烧冒黑烟、河边倾倒建筑渣土、清运车一周才来一次、苍蝇成群、收费标准不一|增加清运频次、设分类亭、聘请保洁员、建中转站、安装监控抓拍
            养老|建设、开办、扩建、补贴|独居老人吃饭成难题、养老院床位排队、护理人员只有两名、子女在外打工、失能老人无人翻身、活动室常年上锁|开办老年食堂、配备护理员、上门巡诊、利用旧校舍改建、发放助餐补贴
            校车|开通、增加、监管、补助|学生坐三轮车上学、严重超载、家长每天接送误工、末班车太早、站点设在急弯处、租用面包车|增开两条线路、安排跟车员、补助车费、调整站点、严查非法接送
            卫生室|新建、修缮、配备、规范|村医六十五岁无人接班、常用药配不齐、房屋漏雨、报销要跑镇上、夜里发病找不到人、心电图机坏了没人修|定向培养村医、配齐设备、开通医保结算、每周派驻医生、修缮业务用房
            农贸市场|改造、搬迁、新建、规范|污水横流、占道摆摊、熟食和活禽混在一起、棚顶漏雨、公厕又脏又远、计量秤缺斤短两|升级改造棚顶地面、划行归市、设活禽区、建公厕、设公平秤
            防洪堤|加固、修建、加高、延长|每年汛期塌岸、良田被冲成沙滩、沙袋年年堆年年垮、河床抬高、护坡石松动、下游住户整夜不敢睡|修建浆砌石护岸、疏浚河道、纳入中小河流治理、储备防汛物资、设水位报警
            通信信号|增强、覆盖、改善、新建基站|打电话要爬到山梁上、网课断断续续、扫码付款转圈、报警打不出去、宽带故障半月无人修、游客抱怨没有网络|新建一座基站、铺设光缆、共享铁塔、装小型放大设备、限期修复
            公交|开通、延伸、加密、调整|一天只有两班、老人走四里路等车、票价不一、候车亭没有顶棚、末班车下午四点、驾驶员拒载|延伸到村口、加密班次、刷卡优惠、建候车亭、实行预约响应
            电网|改造、升级、增容、迁移|夏天跳闸、炒茶机带不动、电线离屋顶不到一米、变压器嗡嗡响、电压只有一百八十伏、电杆立在路中央|增容变压器、更换导线、迁移电杆、制茶季保电、装稳压设备
            撂荒地|整治、流转、复耕、利用|年轻人外出田无人种、灌木长得比人高、野猪糟蹋庄稼、地块零碎机器进不去、流转租金收不回、老人种不动|推行代耕代种、小块并大块、修机耕道、引进合作社、发放复耕补助
            野猪|防控、猎捕、补偿、治理|一夜拱倒两亩红薯、稻草人不管用、伤了放羊老汉、报损没有下文、守夜搭棚、电网伤人|组织专业队猎捕、野生动物致害保险、设置围栏、简化理赔、培训防范
            污水|治理、收集、处理、改造|生活污水直排池塘、管网没有接到户、处理站建好不运行、化粪池满溢、夏天臭气熏人、井水有异味|补建支管、委托专业公司运维、建人工湿地、统一清掏、定期监测水质
            文化广场|修建、扩建、修缮、配齐|健身器材断裂、晒谷场当舞场、音响扰民、地砖翘起、没有厕所、下雨积水成塘|更换器材、铺设防滑地面、约定时段音量、增加座椅、设图书角
            中心小学|扩建、修缮、改善、迁建|大班额七十人、操场是煤渣地、宿舍八人挤一间、食堂排队一小时、教师流动快、厕所在教学楼外一百米|扩建教学楼、铺塑胶跑道、改建宿舍、招聘音体美教师、完善周转房
            红绿灯|增设、安装、调整、完善|路口一年出了五起事故、过马路靠跑、大货车不减速、放学时一片混乱、标线磨没了、视线被广告牌挡住|安装信号灯、画斑马线、设减速带、高峰派人疏导、拆除广告牌
            茶园|改造、补助、推广、保护|老茶树减产、鲜叶价格逐年走低、采茶工难找、没有冷库、假冒品牌冲击、炒茶全凭手艺没有标准|推广机采、创建区域品牌、建冷链、补助改种、培训炒茶师
            医保|调整、简化、宣传、扩大|缴费年年涨老人想不通、异地报销要垫钱、慢病证办一次跑三趟、门诊药不在目录、停保不知情、手机操作不会|设村级代办点、直接结算、慢病一次办、分档资助、张贴明白纸
            充电桩|建设、增设、布局、管理|飞线充电、楼道停电动车、回乡车主排队三小时、油车占位、收费每度高出一倍、坏了没人修|利用加油站和停车场布点、统一充电棚、明码标价、节日移动补电、限时修复
            古树|保护、挂牌、复壮、抢救|树干空了一半、水泥封住树根、枝条压在屋瓦上、白蚁蛀蚀、没有围栏、烧香熏黑|请专家会诊、砌围栏、建立一树一档、支撑加固、落实养护经费
            地质灾害点|治理、监测、搬迁、排查|后山裂缝逐年变宽、雨夜不敢睡、监测员只有一人、挡墙鼓肚、滚石砸坏屋角、搬迁户迟迟没有地基|实施削坡排水、装自动报警、集中搬迁、落实补助、汛前排查
            老旧小区|改造、加装电梯、整治、修缮|外墙脱落砸车、下水道返水、无人物业、七楼老人半年没下楼、楼道灯不亮、电线像蜘蛛网|列入改造计划、加装电梯、引进物业、改造雨污管、整理线缆
            劳动技能|培训、提升、补贴、认定|培训和岗位对不上、发证走过场、留守妇女想学没处学、师傅老了没人接、企业招不到焊工、补贴名额少|送培训到村、订单式办班、师带徒补贴、建零工驿站、认定乡土人才
            烟花爆竹|禁放、管理、限制、宣传|半夜燃放吵醒婴儿、引燃柴堆、占道摆卖、空气呛人、环卫扫到天亮、规定没人执行|划定禁放区、集中燃放点、村规民约约定、节前巡查、设举报奖励
            婚丧嫁娶|移风易俗、限制、引导、规范|彩礼十八万八、一场丧事办五天、份子钱压得喘不过气、攀比放炮、人情往来借债、大操大办浪费|修订村规民约、设红白理事会、限定桌数、干部带头、评选文明户
            农药瓶|回收、处理、收集、奖励|田埂水沟到处是瓶子、小孩捡来玩、没有回收点、经销店不收、焚烧有毒、牛误食中毒|设回收箱、以旧换新、由经销店回收、专业公司处置、列入考核
            图书室|开放、更新、充实、管理|书还是十年前的、常年锁门、没有孩子爱看的、管理员兼职三样、灯坏了、离学校太远|延长开放、流动图书车、联合学校、志愿者值守、更新书目
            """.lines().map(Matter::read).toList();

    private static final List<String> FRAMES = List.of(
            "%1$s%2$s的问题由来已久，%3$s，附近%4$d户、%5$d多人受影响。",
            "走访中大家反映最多的是%3$s，尤其是%6$s，几乎天天有人提起。",
            "去年%7$d月以来，%1$s%3$s，村干部先后跑了%8$d趟，至今没有结果。",
            "据村里统计，%3$s已经持续%8$d年，直接损失%9$d万元左右。",
            "%6$s，%3$s，住户%10$s怨言不少。",
            "原有的%2$s是%11$d年留下的，标准低、用得久，%3$s。",
            "去年入户走访%4$d户，有%12$d户把“%3$s”列为最烦心的事。",
            "%10$s说，%3$s，这不是一家一户能办的。",
            "从%1$s往里走%8$d里路，%3$s，情况一段比一段差。",
            "%13$s曾经来看过，当时答应研究，后来没有下文，%3$s。");
    private static final List<String> WISHES = List.of(
            "一是%s，先从%s做起，年内见到变化。",
            "二是%s，所需资金由镇里统筹一部分、向上争取一部分。",
            "三是%s，把责任写到人头上，每季公示一次。",
            "请镇里牵头到%2$s现场看一看，%1$s。",
            "对%2$s一带，可以先%1$s，再逐步铺开。",
            "四是%s，请住在%s的乡亲推选两人一起监督。",
            "%s，做完以后由%s村民小组管起来，经费列入年度预算。");
    private static final List<String> WHEN = List.of("一到雨季", "逢集的日子", "春节前后", "入冬以后", "农忙时节", "放学时分", "夜里", "三伏天", "早高峰", "收获季");
    private static final List<String> WHO = List.of("七十多岁的老支书", "开小卖部的大嫂", "跑运输的师傅", "合作社理事长", "几位带孙子的老人", "返乡创业的青年", "村小的老师", "养蜂的老把式");
    private static final List<String> OFFICES = List.of("交通站", "水管所", "建设办", "供电所", "农业站", "社会事务办", "派出所", "卫生院");
    private static final List<String> TITLES = List.of("关于%s%s%s的建议", "关于在%s%s%s的建议", "建议%s尽快%s%s", "关于进一步%2$s%1$s%3$s的建议", "关于解决%s%3$s难题的建议");
    private static final String FIRST = "龙虎凤鹤松柏桃李梅柳杨槐枣石沙泥清白黑红黄金银铜铁青碧长高大小上下前后东西南北双三五九观听望安永兴福寿宁和平";
    private static final String SECOND = "湾坪坝沟岭坡塘河溪泉井桥渡关寨堡庄坑垭坳洞台岗洼川滩峪原畈港浦泽洲林园田埠集";
    private static final List<String> KINDS = List.of("村", "村", "村", "社区", "村小组", "街", "组");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Random random;

    SuggestionTexts(long seed) {
        this.random = new Random(seed);
    }

    /** A new suggestion on some matter at some place. */
    Text next() {
        return write(any(MATTERS), place(), List.of());
    }

    /** So many characters of suggestions, one after the other. */
    String characters(int length) {
        var written = new StringBuilder();
        while (written.length() < length) {
            written.append(next().situation());
        }
        return written.substring(0, length);
    }

    /** The same suggestion, told again by somebody else. */
    Text again(Text first) {
        var kept = new ArrayList<>(first.told());
        Collections.shuffle(kept, random);
        return write(first.matter(), first.place(), kept.subList(0, kept.size() * 2 / 3).stream()
                .map(sentence -> NUMBER.matcher(sentence).replaceAll(number -> String.valueOf(2 + random.nextInt(90))))
                .toList());
    }

    private Text write(Matter matter, String place, List<String> kept) {
        int length = 300 + random.nextInt(1200);
        var wrongs = Stream.concat(
                        kept.stream().filter(sentence -> !sentence.startsWith("·")),
                        Stream.generate(() -> wrong(matter, place)))
                .iterator();
        var situation = new ArrayList<String>();
        for (int size = 0; size < length * 2 / 3; size += situation.get(situation.size() - 1).length()) {
            situation.add(wrongs.next());
        }
        var proposal = Stream.concat(
                        kept.stream().filter(sentence -> sentence.startsWith("·")).map(sentence -> sentence.substring(1)),
                        IntStream.range(0, Math.max(2, length / 220)).mapToObj(i -> wish(matter, place)))
                .limit(Math.max(2, length / 160))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!kept.isEmpty()) {
            Collections.shuffle(situation, random);
        }
        var told = Stream.concat(situation.stream(), proposal.stream().map(sentence -> "·" + sentence)).toList();
        return new Text(title(matter, place), String.join("", situation), String.join("", proposal), matter, place, told);
    }

    private String title(Matter matter, String place) {
        return any(TITLES).formatted(place, any(matter.asks()), matter.thing());
    }

    private String wrong(Matter matter, String place) {
        return any(FRAMES).formatted(
                place, matter.thing(), any(matter.wrongs()), 20 + random.nextInt(400), 100 + random.nextInt(2000), any(WHEN),
                1 + random.nextInt(12), 2 + random.nextInt(9), 1 + random.nextInt(60), any(WHO), 1985 + random.nextInt(35),
                5 + random.nextInt(90), any(OFFICES));
    }

    private String wish(Matter matter, String place) {
        return any(WISHES).formatted(any(matter.wishes()), place);
    }

    private String place() {
        return letter(FIRST) + letter(FIRST) + letter(SECOND) + any(KINDS);
    }

    private String letter(String letters) {
        int at = random.nextInt(letters.length());
        return letters.substring(at, at + 1);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
