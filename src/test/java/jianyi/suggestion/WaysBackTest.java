package jianyi.suggestion;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import jianyi.SignedIn;
import jianyi.SignedIn.Reply;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.calendar.ChineseDates;
import jianyi.casework.step.Steps;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.handling.UnitRefusals;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way back, gone by the people concerned on the case sheet and in Tasklist's web API. */
@WholeProduct
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WaysBackTest {

    /** The nodes of the model that are walked here. */
    static final Set<String> WALKED = Set.of(
            "sub_withdrawal",
            "start_withdrawalAsked",
            "user_agreeWithdrawal",
            "gateway_agreed",
            "gateway_assigned",
            "user_consentWithdrawal",
            "gateway_consented",
            "end_withdrawalAgreed",
            "end_withdrawalRefused",
            "sub_withdrawn",
            "start_withdrawn",
            "service_withdraw",
            "end_takenBack",
            "sub_objection",
            "start_objected",
            "user_settleObjection",
            "end_objectionSettled",
            "message_reassigned");

    private static final String AGRI = "yecunagriHandler1";
    private static final String AGRI_HEAD = "yecunagriHead1";
    private static final String BUILD = "yecunbuildHandler1";
    private static final String GOV = "yecungovClerk1";
    private static final String GOV_HEAD = "yecungovHead1";
    private static final String CLERK = "yecunClerk1";
    private static final String OTHER_CLERK = "yecunClerk2";
    private static final String DEPUTY = "yecunDeputy1";
    private static final String COSIGNER = "yecunDeputy2";

    @LocalServerPort
    private int port;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Handlings handlings;

    @Autowired
    private Replies replies;

    @Autowired
    private UnitRefusals refusals;

    @Autowired
    private Chronicle chronicle;

    @Autowired
    private Steps steps;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private RepositoryService repository;

    /** Signed in once for all tests. */
    private static Town town;

    @BeforeEach
    void theTownIsAtWork() {
        if (town == null) {
            town = new Town(port);
        }
    }

    // withdraw

    @Test
    void aDeputyAloneWithdrawsBeforeTheAssignmentAtOnce() {
        var number = town.suggest(DEPUTY, suggestion("关于撤回一次的建议"));
        done(way(DEPUTY, number, "withdraw", "reason", "村里已经自己修好了"));
        assertThat(state(number)).isEqualTo(State.WITHDRAWN);
        assertThat(town.todo(CLERK, number)).isEmpty();
        assertThat(running(number)).isZero();
        assertThat(lines(number)).contains("要求撤回", "撤回建议");
        assertThat(sheet(CLERK, number)).contains("已撤回", "村里已经自己修好了");
        refused(way(DEPUTY, number, "withdraw", "reason", "再来一次"), 409, "已经办结");
    }

    @Test
    void aJointSuggestionIsWithdrawnOnlyWhenEverySignerAgreesAndAfterTheAssignmentTheClerk() {
        var number = joint("关于联名撤回的建议");
        assign(number, "yecunagri", "yecunbuild");
        done(way(DEPUTY, number, "withdraw", "reason", "情况有变"));
        refused(way(DEPUTY, number, "withdraw", "reason", "再要求一次"), 409, "已经提出撤回");
        assertThat(town.todo(CLERK, number)).doesNotContain("user_consentWithdrawal");
        town.does(COSIGNER, "user_agreeWithdrawal", number, "withdrawalAgreed", true);
        assertThat(shown(CLERK, "user_agreeWithdrawal", number, "withdrawalReason"))
                .isEqualTo("情况有变");
        town.does(CLERK, "user_agreeWithdrawal", number, "withdrawalAgreed", true, "enteredFrom", "phone");
        assertThat(shown(CLERK, "user_consentWithdrawal", number, "handlingSoFar"))
                .contains("夜村镇农业综合服务站");
        town.does(CLERK, "user_consentWithdrawal", number, "withdrawalConsented", true);
        assertThat(state(number)).isEqualTo(State.WITHDRAWN);
        assertThat(handlings.of(number)).hasSize(2).allSatisfy(h -> {
            assertThat(h.state()).isEqualTo(Handling.State.STOPPED);
            assertThat(h.endedOn()).isNotNull();
        });
        assertThat(running(number)).isZero();
        assertThat(town.todo(AGRI, number)).isEmpty();
        assertThat(told(number, "建议已撤回")).contains(AGRI, AGRI_HEAD, BUILD, DEPUTY, COSIGNER);
    }

    @Test
    void oneSignerOrTheClerkWhoRefusesLetsTheCaseGoOnAndTheDeputyIsToldWhy() {
        var number = joint("关于撤回被拒的建议");
        done(way(DEPUTY, number, "withdraw", "reason", "不想提了"));
        town.does(COSIGNER, "user_agreeWithdrawal", number, "withdrawalAgreed", false);
        assertThat(town.todo("yecunDeputy3", number))
                .as("the other signer is asked no longer")
                .isEmpty();
        assertThat(state(number)).isEqualTo(State.REVIEWING);
        assertThat(told(number, "撤回未获同意")).containsExactly(DEPUTY);
        assign(number, "yecunagri");
        done(way(DEPUTY, number, "withdraw", "reason", "还是不想提了"));
        town.does(COSIGNER, "user_agreeWithdrawal", number, "withdrawalAgreed", true);
        town.does("yecunDeputy3", "user_agreeWithdrawal", number, "withdrawalAgreed", true);
        assertThat(town.tries(CLERK, "user_consentWithdrawal", number, "withdrawalConsented", false)
                        .message())
                .isEqualTo("请填写“说明”");
        town.does(CLERK, "user_consentWithdrawal", number, "withdrawalConsented", false, "consentRemark", "已经开工");
        assertThat(state(number)).isEqualTo(State.HANDLING);
        assertThat(town.todo(AGRI, number)).containsExactly("user_accept");
        assertThat(lines(number)).contains("人大不同意撤回");
    }

    @Test
    void aClerkAsksForTheDeputyFromPaperOrTelephoneAndTheDeputyIsTold() {
        var number = town.suggest(DEPUTY, suggestion("关于代为撤回的建议"));
        refused(way(CLERK, number, "withdraw", "reason", "本人来电话"), 400, "请填写“代录依据”");
        done(way(CLERK, number, "withdraw", "reason", "本人来电话", "enteredFrom", "phone"));
        assertThat(state(number)).isEqualTo(State.WITHDRAWN);
        assertThat(String.join("", lines(number))).contains("代录，据电话");
        assertThat(told(number, "已代您要求撤回")).containsExactly(DEPUTY);
    }

    @Test
    void aWishToWithdrawCanBeDroppedAndUntilItIsSettledNothingLeadsOutOfTheCase() {
        var number = joint("关于又不撤回的建议");
        done(way(DEPUTY, number, "withdraw", "reason", "再想想"));
        assertThat(town.tries(CLERK, "user_review", number, "reviewOutcome", "accept")
                        .message())
                .contains("代表已要求撤回");
        done(way(DEPUTY, number, "keep", "reason", "想好了，不撤"));
        refused(way(DEPUTY, number, "keep", "reason", "再来"), 409, "没有等待答复");
        assertThat(town.todo(COSIGNER, number)).isEmpty();
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        assertThat(state(number)).isEqualTo(State.ASSIGNING);
    }

    @Test
    void nobodyElseWithdraws() {
        var number = joint("关于别人来撤的建议");
        assign(number, "yecunagri");
        refused(way(AGRI, number, "withdraw", "reason", "不想办"), 403, "无权");
        refused(way(COSIGNER, number, "withdraw", "reason", "不想提"), 403, "无权");
        refused(way("yecunChair1", number, "withdraw", "reason", "不合适"), 403, "无权");
        refused(way(BUILD, number, "withdraw", "reason", "外单位"), 404, "没有找到");
        refused(way("shaheziChair1", number, "withdraw", "reason", "外镇"), 404, "没有找到");
        refused(way(DEPUTY, number, "withdraw"), 400, "请填写“理由”");
        refused(way(DEPUTY, number, "withdraw", "reason", "含有\0字符"), 400, "“理由”含有无法保存的字符");
        refused(way(DEPUTY, number, "withdraw", "reason", "长".repeat(20_001)), 400, "太长了");
        for (String path : List.of("withdraw", "keep", "object", "correct", "recall/x", "unit/1", "drop/1", "add/1")) {
            var anonymous =
                    SignedIn.nobody(port).crossSite("/cases/" + number + "/ways/" + path, Map.of("reason", "无名"));
            assertThat(anonymous.status()).as(path).isIn(302, 401, 403);
            assertThat(town.as(DEPUTY)
                            .crossSite("/cases/" + number + "/ways/" + path, Map.of("reason", "外站"))
                            .status())
                    .as(path + " without the page's token")
                    .isEqualTo(403);
        }
        assertThat(way(DEPUTY, number, "nowhere", "reason", "没有").status()).isEqualTo(404);
        refused(way(CLERK, number, "unit/abc", "reason", "没有"), 404, "没有找到");
        assertThat(state(number)).isEqualTo(State.HANDLING);
    }

    // recall

    @Test
    void aReviewIsTakenBackUntilTheNextPersonHasOpenedItAndThePublicNumberStays() {
        var number = town.suggest(DEPUTY, suggestion("关于收回审查的建议"));
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        var publicNumber = suggestions.find(number).orElseThrow().publicNumber();
        assertThat(sheet(CLERK, number)).contains("收回审查结论");
        assertThat(sheet(OTHER_CLERK, number)).doesNotContain("收回审查结论");
        open(CLERK, "user_assign", number);
        done(recall(CLERK, number, "user_review", "点错了"));
        assertThat(state(number)).isEqualTo(State.REVIEWING);
        assertThat(town.todo(CLERK, number)).containsExactly("user_review");
        town.does(CLERK, "user_review", number, "reviewOutcome", "return", "reviewReason", "请写清地点");
        assertThat(told(number, "请修改建议")).isNotEmpty();
        done(recall(CLERK, number, "user_review", "还是受理吧"));
        town.does(OTHER_CLERK, "user_review", number, "reviewOutcome", "accept");
        assertThat(suggestions.find(number).orElseThrow().publicNumber()).isEqualTo(publicNumber);
        assertThat(chronicle.of(number))
                .filteredOn(entry -> entry.what().equals("收回：审查结论"))
                .extracting(Entry::detail)
                .containsExactly("点错了", "还是受理吧");
        refused(recall(CLERK, number, "user_review", "别人审的"), 403, "无权");
        open(CLERK, "user_assign", number);
        refused(recall(OTHER_CLERK, number, "user_review", "晚了"), 409, "已有人打开");
    }

    @Test
    void anAssignmentIsTakenBackAsLongAsNoUnitHasOpenedIt() {
        var number = accepted("关于交办又反悔的建议");
        assignOpen(number, "yecunagri", "yecunbuild");
        done(recall(CLERK, number, "user_assign", "交错了单位"));
        var back = suggestions.find(number).orElseThrow();
        assertThat(back.state()).isEqualTo(State.ASSIGNING);
        assertThat(back.assignedOn()).isNull();
        assertThat(back.replyDue()).isNull();
        assertThat(back.mode()).isNull();
        assertThat(handlings.of(number)).extracting(Handling::state).containsOnly(Handling.State.STOPPED);
        assertThat(town.todo(AGRI, number)).isEmpty();
        assertThat(told(number, "任务已收回")).contains(AGRI, BUILD).doesNotContain(CLERK);
        assertThat(told(number, "有一步已收回")).contains(DEPUTY);
        done(recall(CLERK, number, "user_review", "连审查也收回"));
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        assignOpen(number, "yecunbuild");
        assertThat(town.todo(BUILD, number)).containsExactly("user_accept");
        assertThat(handlings.of(number)).hasSize(3);
        open(BUILD, "user_accept", number);
        refused(recall(CLERK, number, "user_assign", "晚了"), 409, "已有人打开");
        assertThat(sheet(CLERK, number)).doesNotContain("收回交办");
        finish(number, BUILD, "yecunbuildHead1");
        assertThat(state(number)).isEqualTo(State.CLOSED);
    }

    @Test
    void aReviewWithItsAssignmentIsTakenBackWhole() {
        var number = town.suggest(DEPUTY, suggestion("关于一步受理交办的建议"));
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "months",
                "3");
        done(recall(CLERK, number, "user_review", "单位选错"));
        assertThat(state(number)).isEqualTo(State.REVIEWING);
        assertThat(handlings.of(number)).extracting(Handling::state).containsExactly(Handling.State.STOPPED);
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        assertThat(town.todo(CLERK, number)).containsExactly("user_assign");
    }

    @Test
    void aDispatchIsTakenBackByTheGovernmentAndBeforeItTheAssignmentByTheBody() {
        var number = accepted("关于收回分派的建议");
        assignOpen(number, "yecungov");
        done(recall(CLERK, number, "user_assign", "期限选错"));
        assertThat(town.todo(GOV, number)).isEmpty();
        assignOpen(number, "yecungov");
        town.does(GOV, "user_dispatch", number, "leadUnit", "yecunagri", "coUnits", List.of("yecunbuild"));
        done(recall(GOV, number, "user_dispatch", "派错了"));
        assertThat(state(number)).isEqualTo(State.DISPATCHING);
        assertThat(suggestions.find(number).orElseThrow().replyDue())
                .as("the term runs on")
                .isNotNull();
        refused(recall(CLERK, number, "user_assign", "政府已经打开"), 409, "已有人打开");
        town.does(GOV, "user_dispatch", number, "leadUnit", "yecuncivil");
        assertThat(town.todo("yecuncivilHandler1", number)).containsExactly("user_accept");
    }

    @Test
    void aCosignersAnswerIsTakenBackUntilTheReviewIsOpened() {
        var number = town.suggest(DEPUTY, suggestion("关于收回附议的建议", "coSigners", List.of(COSIGNER, "yecunDeputy3")));
        town.does(COSIGNER, "user_confirmCosign", number, "cosign", true);
        done(recall(COSIGNER, number, "user_confirmCosign", "没看清"));
        assertThat(town.todo(COSIGNER, number)).containsExactly("user_confirmCosign");
        town.does(COSIGNER, "user_confirmCosign", number, "cosign", false);
        town.does("yecunDeputy3", "user_confirmCosign", number, "cosign", true);
        assertThat(town.todo(CLERK, number)).containsExactly("user_review");
        done(recall(COSIGNER, number, "user_confirmCosign", "还是附议"));
        assertThat(state(number)).isEqualTo(State.COSIGNING);
        assertThat(town.todo(CLERK, number)).doesNotContain("user_review");
        assertThat(town.todo("yecunDeputy3", number)).isEmpty();
        town.does(COSIGNER, "user_confirmCosign", number, "cosign", true);
        assertThat(suggestions.cosigners(number)).allMatch(Cosigner::cosigned);
        open(CLERK, "user_review", number);
        refused(recall(COSIGNER, number, "user_confirmCosign", "晚了"), 409, "已有人打开");
    }

    @Test
    void anAmendmentIsTakenBack() {
        var number = town.suggest(DEPUTY, suggestion("关于收回修改的建议"));
        town.does(CLERK, "user_review", number, "reviewOutcome", "return", "reviewReason", "请补充");
        var amended = suggestion("关于收回修改的建议（改）");
        assertThat(town.submit(DEPUTY, town.open(DEPUTY, "user_amend", number), amended)
                        .status())
                .isEqualTo(204);
        done(recall(DEPUTY, number, "user_amend", "还漏了一段"));
        assertThat(state(number)).isEqualTo(State.AMENDING);
        assertThat(shown(DEPUTY, "user_amend", number, "title")).isEqualTo("关于收回修改的建议（改）");
        town.does(DEPUTY, "user_amend", number, "withdraw", true);
        refused(recall(DEPUTY, number, "user_amend", "撤回的不能收回"), 409, "已有人打开");
    }

    @Test
    void whatAUnitSaidAtFirstIsTakenBack() {
        var number = accepted("关于收回退办的建议");
        assignOpen(number, "yecunagri");
        town.does(AGRI, "user_accept", number, "accepted", true);
        done(recall(AGRI, number, "user_accept", "应当退办"));
        assertThat(only(number).state()).isEqualTo(Handling.State.OFFERED);
        assertThat(only(number).acceptedOn()).isNull();
        refuse(number);
        assertThat(sheet(AGRI, number)).contains("收回退办申请");
        done(recall(AGRI, number, "user_accept", "理由写错"));
        assertThat(only(number).refusal()).isNull();
        assertThat(refusals.find(only(number).id())).as("nor a paper of it").isEmpty();
        refuse(number);
        town.does(AGRI_HEAD, "user_consentRefusal", number, "consented", true);
        done(recall(AGRI_HEAD, number, "user_consentRefusal", "再商量"));
        assertThat(town.todo(CLERK, number)).isEmpty();
        town.does(AGRI_HEAD, "user_consentRefusal", number, "consented", true);
        town.does(CLERK, "user_settleRefusal", number, "refusalUpheld", false);
        done(recall(CLERK, number, "user_settleRefusal", "再看看"));
        assertThat(only(number).state()).isEqualTo(Handling.State.REFUSING);
        assertThat(only(number).refusal()).isEqualTo("不归我办");
        assertThat(refusals.find(only(number).id())).hasValueSatisfying(paper -> {
            assertThat(paper.consentedBy()).isEqualTo(AGRI_HEAD);
            assertThat(paper.settledBy()).isNull();
        });
        town.does(CLERK, "user_settleRefusal", number, "refusalUpheld", false);
        open(AGRI, "user_handle", number);
        refused(recall(CLERK, number, "user_settleRefusal", "晚了"), 409, "已有人打开");
    }

    @Test
    void contactAndOpinionAreTakenBackAndTheDraftWaitsAgain() {
        var number = accepted("关于收回会办的建议");
        assignOpen(number, "yecunagri", "yecunbuild");
        town.does(AGRI, "user_accept", number, "accepted", true);
        contact(number, "phone", "draft");
        assertThat(town.todo(AGRI, number)).isEmpty();
        done(recall(AGRI, number, "user_handle", "记错了人"));
        assertThat(handlings.contacts(lead(number).id())).isEmpty();
        contact(number, "visit", "contact");
        done(recall(AGRI, number, "user_handle", "日期记错"));
        contact(number, "visit", "draft");
        town.does(BUILD, "user_accept", number, "accepted", true);
        town.does(BUILD, "user_opine", number, "opinion", "同意，由我办测量。");
        assertThat(town.todo(AGRI, number)).containsExactly("user_draftReply");
        done(recall(BUILD, number, "user_opine", "还要补充"));
        assertThat(town.todo(AGRI, number)).isEmpty();
        assertThat(lead(number).state()).isEqualTo(Handling.State.AWAITING);
        assertThat(shown(BUILD, "user_opine", number, "opinion")).isEqualTo("同意，由我办测量。");
        assertThat(sheet(AGRI, number)).doesNotContain("由我办测量");
        town.does(BUILD, "user_opine", number, "opinion", "同意，由我办测量，十月完成。");
        open(AGRI, "user_draftReply", number);
        refused(recall(BUILD, number, "user_opine", "晚了"), 409, "已有人打开");
        draft(number);
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
    }

    @Test
    void draftSignatureIssueAndCheckAreTakenBackOneAfterTheOther() {
        var number = drafted("关于收回签发的建议");
        done(recall(AGRI, number, "user_draftReply", "漏了一句"));
        assertThat(shown(AGRI, "user_draftReply", number, "replyText")).isEqualTo("现答复如下。");
        assertThat(sheet(DEPUTY, number))
                .as("what happens to a draft is the unit's own")
                .doesNotContain("收回：起草答复");
        assertThat(sheet(AGRI, number)).contains("收回：起草答复");
        draft(number);
        town.does(AGRI_HEAD, "user_signReply", number, "signed", false, "signRemark", "改一改");
        done(recall(AGRI_HEAD, number, "user_signReply", "不用改了"));
        assertThat(latest(number).returned()).isNull();
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        done(recall(AGRI_HEAD, number, "user_signReply", "再看一遍"));
        assertThat(latest(number).signedBy()).isNull();
        assertThat(only(number).state()).isEqualTo(Handling.State.SIGNING);
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        town.does(GOV_HEAD, "user_issueReply", number, "signed", true);
        done(recall(GOV_HEAD, number, "user_issueReply", "再看一遍"));
        assertThat(latest(number).issuedBy()).isNull();
        refused(recall(AGRI_HEAD, number, "user_signReply", "已到政府"), 409, "已有人打开");
        town.does(GOV_HEAD, "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", false, "checkRemark", "没有答到点上");
        done(recall(CLERK, number, "user_checkReply", "其实答到了"));
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        done(recall(CLERK, number, "user_checkReply", "附件还没看"));
        assertThat(latest(number).checkedBy()).isNull();
        assertThat(only(number).state()).isEqualTo(Handling.State.CHECKING);
        assertThat(latest(number).issuedBy()).isEqualTo(GOV_HEAD);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        deliver(number);
        town.does(DEPUTY, "user_rate", number, "overallRating", "satisfied");
        refused(recall(DEPUTY, number, "user_rate", "想改评价"), 409, "已有人打开");
    }

    @Test
    void aDeliveryIsTakenBackUntilTheDeputyHasOpenedTheRating() {
        var number = drafted("关于收回送达的建议");
        toDelivery(number);
        deliver(number);
        assertThat(state(number)).isEqualTo(State.RATING);
        done(recall(AGRI, number, "user_deliverReply", "文号写错"));
        assertThat(state(number)).isEqualTo(State.HANDLING);
        assertThat(town.todo(DEPUTY, number)).isEmpty();
        assertThat(latest(number).deliveredOn()).isNull();
        assertThat(latest(number).letterNumber()).isNull();
        assertThat(town.todo(AGRI, number)).containsExactly("user_deliverReply");
        assertThat(told(number, "任务已收回")).contains(DEPUTY);
        deliver(number);
        open(DEPUTY, "user_rate", number);
        refused(recall(AGRI, number, "user_deliverReply", "晚了"), 409, "已有人打开");
        town.does(DEPUTY, "user_rate", number, "overallRating", "satisfied");
        assertThat(state(number)).isEqualTo(State.CLOSED);
        assertThat(running(number)).isZero();
    }

    @Test
    void oneOfSeveralOwnRepliesIsTakenBackWhileTheOthersAreAtWork() {
        var number = accepted("关于分办收回的建议");
        town.does(
                CLERK,
                "user_assign",
                number,
                "mode",
                "separate",
                "leadUnit",
                "yecunagri",
                "parts",
                "yecunagri|水渠\nyecunbuild|便桥",
                "months",
                "3");
        answer(number, AGRI);
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        town.does(GOV_HEAD, "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        deliver(number);
        done(recall(AGRI, number, "user_deliverReply", "还没有送到"));
        deliver(number);
        finish(number, BUILD, "yecunbuildHead1");
        assertThat(state(number)).isEqualTo(State.CLOSED);
    }

    @Test
    void ofTakingBackAndOpeningAtOnceExactlyOneWins() throws Exception {
        int opened = 0;
        for (int round = 0; round < 12; round++) {
            var number = accepted("关于同时收回和打开的建议之" + round);
            assignOpen(number, "yecunagri");
            var task = town.open(AGRI, "user_accept", number);
            var answers = atOnce(
                    () -> recall(CLERK, number, "user_assign", "抢先收回").status(),
                    () -> town.as(AGRI)
                            .get(SignedIn.API + "/task/" + task + "/form-variables")
                            .status());
            var reassigned = answers.get(0) == 302;
            assertThat(answers).as("round " + round).isIn(List.of(302, 409), List.of(302, 404), List.of(409, 200));
            assertThat(state(number)).isEqualTo(reassigned ? State.ASSIGNING : State.HANDLING);
            assertThat(handlings.of(number).get(0).openedAt() == null).isEqualTo(reassigned);
            assertThat(lines(number).contains("夜村镇农业综合服务站签收")).isEqualTo(!reassigned);
            opened += reassigned ? 0 : 1;
        }
        assertThat(opened).isBetween(0, 12);
    }

    @Test
    void ofTwoWhoTakeTheSameStepBackOneIsTold() throws Exception {
        for (int round = 0; round < 4; round++) {
            var number = accepted("关于收回两次的建议之" + round);
            assignOpen(number, "yecunagri");
            sheet(CLERK, number);
            assertThat(atOnce(
                            () -> recall(CLERK, number, "user_assign", "第一下").status(),
                            () -> recall(CLERK, number, "user_assign", "第二下").status()))
                    .containsExactlyInAnyOrder(302, 409);
            assertThat(town.todo(CLERK, number)).containsExactly("user_assign");
        }
    }

    // change of units

    @Test
    void whoeverAssignedChangesUnitsUntilTheyHaveOpenedIt() {
        var number = accepted("关于改变单位的建议");
        assignOpen(number, "yecunagri", "yecunbuild");
        var due = suggestions.find(number).orElseThrow().replyDue();
        var agri = lead(number).id();
        refused(way(GOV, number, "unit/" + agri, "unit", "yecuncivil", "reason", "不是我交办的"), 403, "无权");
        refused(way(AGRI, number, "unit/" + agri, "unit", "yecuncivil", "reason", "推给别人"), 403, "无权");
        refused(way(CLERK, number, "unit/" + agri, "unit", "transport", "reason", "外级单位"), 400, "“改交单位”不是本级");
        refused(way(CLERK, number, "unit/" + agri, "unit", "yecunbuild", "reason", "已是会办"), 400, "已经在办理");
        refused(way(CLERK, number, "unit/" + agri, "unit", "yecuncivil"), 400, "请填写“理由”");
        refused(way(CLERK, number, "unit/999999999", "unit", "yecuncivil", "reason", "没有"), 404, "没有找到");
        done(way(CLERK, number, "unit/" + agri, "unit", "yecuncivil", "reason", "职能已调整"));
        assertThat(handlings.get(agri).state()).isEqualTo(Handling.State.MOVED);
        assertThat(lead(number).unit()).isEqualTo("yecuncivil");
        assertThat(lead(number).replyDue())
                .as("the day told to the deputy stays")
                .isEqualTo(due);
        assertThat(town.todo(AGRI, number)).isEmpty();
        assertThat(town.todo("yecuncivilHandler1", number)).containsExactly("user_accept");
        assertThat(told(number, "已改由其他单位办理")).contains(AGRI);
        assertThat(told(number, "承办单位有变动")).contains(DEPUTY);
        var build = co(number).id();
        done(way(CLERK, number, "drop/" + build, "reason", "不用会办"));
        assertThat(town.todo(BUILD, number)).isEmpty();
        done(way(CLERK, number, "add/" + lead(number).id(), "coUnit", "yecunagri", "reason", "还是要农业站会办"));
        assertThat(town.todo(AGRI, number)).containsExactly("user_accept");
        refused(way(CLERK, number, "drop/" + lead(number).id(), "reason", "主办"), 409, "只能取消会办");
        open("yecuncivilHandler1", "user_accept", number);
        refused(way(CLERK, number, "unit/" + lead(number).id(), "unit", "yecunbuild", "reason", "晚了"), 409, "已经签收");
        refused(way(CLERK, number, "add/" + lead(number).id(), "coUnit", "yecunbuild", "reason", "晚了"), 409, "已经签收");
        town.does(AGRI, "user_accept", number, "accepted", true);
        town.does(AGRI, "user_opine", number, "opinion", "同意。");
        finish(number, "yecuncivilHandler1", "yecuncivilHead1");
        assertThat(state(number)).isEqualTo(State.CLOSED);
        assertThat(running(number)).isZero();
    }

    @Test
    void aDroppedCoUnitLetsTheWaitingDraftBegin() {
        var number = accepted("关于不等会办的建议");
        assignOpen(number, "yecunagri", "yecunbuild");
        town.does(AGRI, "user_accept", number, "accepted", true);
        contact(number, "phone", "draft");
        assertThat(town.todo(AGRI, number)).isEmpty();
        done(way(CLERK, number, "drop/" + co(number).id(), "reason", "不用会办了"));
        assertThat(town.todo(AGRI, number)).containsExactly("user_draftReply");
    }

    @Test
    void afterADispatchTheGovernmentChangesTheUnitsNotTheBody() {
        var number = accepted("关于政府改变单位的建议");
        assignOpen(number, "yecungov");
        town.does(GOV, "user_dispatch", number, "leadUnit", "yecunagri");
        var agri = lead(number).id();
        assertThat(sheet(GOV, number)).contains("改变主办单位");
        assertThat(sheet(CLERK, number)).doesNotContain("改变主办单位");
        refused(way(CLERK, number, "unit/" + agri, "unit", "yecunbuild", "reason", "政府分派的"), 403, "无权");
        done(way(GOV, number, "unit/" + agri, "unit", "yecunbuild", "reason", "归建设办"));
        assertThat(town.todo(BUILD, number)).containsExactly("user_accept");
    }

    @Test
    void ofChangingTheUnitAndOpeningAtOnceExactlyOneWins() throws Exception {
        for (int round = 0; round < 8; round++) {
            var number = accepted("关于同时改交和打开的建议之" + round);
            assignOpen(number, "yecunagri");
            var agri = lead(number).id();
            var task = town.open(AGRI, "user_accept", number);
            var answers = atOnce(
                    () -> way(CLERK, number, "unit/" + agri, "unit", "yecunbuild", "reason", "抢先改交")
                            .status(),
                    () -> town.as(AGRI)
                            .get(SignedIn.API + "/task/" + task + "/form-variables")
                            .status());
            assertThat(answers).isIn(List.of(302, 409), List.of(302, 404), List.of(409, 200));
            assertThat(handlings.get(agri).openedAt() == null).isEqualTo(answers.get(0) == 302);
        }
    }

    // objection

    @Test
    void anObjectionUpheldMovesTheCaseEvenWhenOpenedAndTheContactsStayReadable() {
        var number = accepted("关于异议被采纳的建议");
        assignOpen(number, "yecunagri");
        town.does(AGRI, "user_accept", number, "accepted", true);
        contact(number, "visit", "contact");
        refused(way(AGRI, number, "object", "reason", "不归我办"), 403, "无权");
        refused(way(DEPUTY, number, "object"), 400, "请填写“理由”");
        done(way(DEPUTY, number, "object", "reason", "应当由建设办来办"));
        refused(way(DEPUTY, number, "object", "reason", "再说一次"), 409, "已经提出过异议");
        assertThat(shown(CLERK, "user_settleObjection", number, "objectionReason"))
                .isEqualTo("应当由建设办来办");
        assertThat(town.tries(CLERK, "user_settleObjection", number, "objectionUpheld", true)
                        .message())
                .isEqualTo("请填写“改交单位”");
        assertThat(town.tries(
                                CLERK,
                                "user_settleObjection",
                                number,
                                "objectionUpheld",
                                true,
                                "objectedUnit",
                                "yecuncivil",
                                "newUnit",
                                "yecunbuild")
                        .status())
                .isEqualTo(400);
        town.does(CLERK, "user_settleObjection", number, "objectionUpheld", true, "newUnit", "yecunbuild");
        assertThat(town.todo(AGRI, number)).isEmpty();
        assertThat(town.todo(BUILD, number)).containsExactly("user_accept");
        assertThat(handlings.of(number))
                .extracting(Handling::state)
                .containsExactly(Handling.State.MOVED, Handling.State.OFFERED);
        assertThat(sheet(DEPUTY, number)).contains("谈了维修", "采纳异议");
        assertThat(told(number, "承办单位有变动")).contains(DEPUTY);
        finish(number, BUILD, "yecunbuildHead1");
        assertThat(running(number)).isZero();
    }

    @Test
    void anObjectionNotUpheldIsAnsweredWithAReasonAndTheReplyWaitsForIt() {
        var number = drafted("关于异议不采纳的建议");
        done(way(CLERK, number, "object", "reason", "电话里说不该他们办", "enteredFrom", "phone"));
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        town.does(GOV_HEAD, "user_issueReply", number, "signed", true);
        assertThat(town.tries(CLERK, "user_checkReply", number, "replyApproved", true)
                        .message())
                .contains("请先答复代表的异议");
        assertThat(town.tries(CLERK, "user_settleObjection", number, "objectionUpheld", false)
                        .message())
                .isEqualTo("请填写“说明”");
        town.does(CLERK, "user_settleObjection", number, "objectionUpheld", false, "settleRemark", "本就归农业站");
        assertThat(told(number, "对交办的异议已答复")).containsExactly(DEPUTY);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        deliver(number);
        refused(way(DEPUTY, number, "object", "reason", "晚了"), 409, "已经提出过异议");
        town.does(DEPUTY, "user_rate", number, "overallRating", "basic");
        assertThat(running(number)).isZero();
    }

    @Test
    void anObjectionComesTooEarlyBeforeTheAssignmentAndTooLateAfterTheSignature() {
        var number = drafted("关于异议太晚的建议");
        refused(way(DEPUTY, town.suggest(DEPUTY, suggestion("关于异议太早的建议")), "object", "reason", "早"), 409, "交办以后");
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        refused(way(DEPUTY, number, "object", "reason", "晚"), 409, "答复签发以前");
        assertThat(sheet(DEPUTY, number)).doesNotContain("对交办有异议");
    }

    // correction

    @Test
    void aTypingErrorIsCorrectedAndTheOldWordsStayVisible() {
        var number = joint("关于维休水渠的建议");
        var before = suggestions.find(number).orElseThrow();
        refused(correct(DEPUTY, before, "title", before.title()), 400, "没有改动");
        refused(correct(DEPUTY, before, "title", "长".repeat(101)), 400, "“标题”太长了");
        refused(correct(DEPUTY, before, "category", "天文"), 400, "“类别”没有这个选项");
        refused(correct(COSIGNER, before, "title", "别人的标题"), 403, "无权");
        refused(correct("shaheziChair1", before, "title", "外镇的标题"), 404, "没有找到");
        done(correct(DEPUTY, before, "title", "关于维修水渠的建议"));
        assertThat(suggestions.find(number).orElseThrow().title()).isEqualTo("关于维修水渠的建议");
        assertThat(town.tasks(CLERK, number).get(0).path("name").asText()).isEqualTo("审查建议：关于维修水渠的建议");
        assertThat(sheet(CLERK, number)).contains("原标题：关于维休水渠的建议", "改为：关于维修水渠的建议");
        assertThat(told(number, "建议有更正")).contains(COSIGNER).doesNotContain(DEPUTY);
        var after = suggestions.find(number).orElseThrow();
        done(correct(CLERK, after, "situation", after.situation() + "（补）"));
        assertThat(told(number, "建议有更正")).contains(DEPUTY);
        assign(number, "yecunagri");
        answer(number, AGRI);
        toDelivery(number);
        deliver(number);
        refused(correct(DEPUTY, after, "title", "送达以后"), 409, "答复送达以后");
    }

    @Test
    void aLettersDataAreCorrectedByTheUnitUntilTheCaseIsClosed() {
        var number = drafted("关于更正文号的建议");
        var id = only(number).id();
        refused(letter(AGRI, number, id, "夜政函〔2026〕1号", yesterday()), 409, "还没有送达");
        toDelivery(number);
        deliver(number);
        var due = rateDue(number);
        refused(letter(CLERK, number, id, "夜政函〔2026〕8号", yesterday()), 403, "无权");
        refused(letter(AGRI, number, id, "夜政函〔2026〕8号", "2099-01-01"), 400, "“送达日期”不能晚于今天");
        refused(letter(AGRI, number, id, "夜政函〔2026〕8号", "不知道"), 400, "不是有效日期");
        done(letter(AGRI, number, id, "夜政函〔2026〕8号", "2026-11-12"));
        assertThat(latest(number).letterNumber()).isEqualTo("夜政函〔2026〕8号");
        assertThat(rateDue(number)).as("dated back, the deputy's time stays").isEqualTo(due);
        assertThat(sheet(CLERK, number)).contains("原文号：", "改为：夜政函〔2026〕8号");
        town.does(DEPUTY, "user_rate", number, "overallRating", "satisfied");
        refused(letter(AGRI, number, id, "夜政函〔2026〕9号", yesterday()), 409, "已经办结");
    }

    // contacts

    @Test
    void theDeputyConfirmsOrDisputesEachContact() {
        var number = accepted("关于核对联系的建议");
        assignOpen(number, "yecunagri");
        town.does(AGRI, "user_accept", number, "accepted", true);
        contact(number, "visit", "contact");
        contact(number, "phone", "draft");
        var made = handlings.contacts(only(number).id());
        var first = "contact/" + made.get(0).id();
        var second = "contact/" + made.get(1).id();
        var day = ChineseDates.format(made.get(0).day());
        assertThat(sheet(DEPUTY, number)).contains("核对联系记录（" + day + "走访）", "核对联系记录（" + day + "电话）");
        assertThat(sheet(CLERK, number)).contains("代录：核对联系记录（" + day + "走访）", "代录：核对联系记录（" + day + "电话）");
        refused(way(AGRI, number, first, "truth", "true"), 403, "无权");
        refused(way("yecunDeputy8", number, first, "truth", "true"), 404, "没有找到");
        refused(way(COSIGNER, number, first, "truth", "true"), 403, "无权");
        refused(way(DEPUTY, number, first), 400, "请填写“是否属实”");
        refused(way(DEPUTY, number, first, "truth", "也许"), 400, "只能选");
        refused(way(DEPUTY, number, first, "truth", "false"), 400, "请填写“说明”");
        refused(way(DEPUTY, number, "contact/999999999", "truth", "true"), 404, "没有找到");
        done(way(DEPUTY, number, first, "truth", "true"));
        done(way(CLERK, number, second, "truth", "false", "remark", "没有打过电话", "enteredFrom", "phone"));
        assertThat(sheet(AGRI, number)).contains("代表：属实", "代表：不属实，没有打过电话（代录）");
        assertThat(told(number, "代表表示联系记录不属实")).contains(CLERK, OTHER_CLERK);
        draft(number);
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        town.does(GOV_HEAD, "user_issueReply", number, "signed", true);
        assertThat(shown(CLERK, "user_checkReply", number, "hint")).contains("代表表示联系记录不属实", "电话");
    }

    @Test
    void aConfidentialAuthorIsNamedToNoUnitOnTheWayBack() {
        var number = town.suggest("yecunDeputy4", suggestion("关于保密撤回的建议", "confidential", true));
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        assignOpen(number, "yecunagri");
        var name = suggestions.find(number).orElseThrow().deputyName();
        done(way("yecunDeputy4", number, "withdraw", "reason", "怕人知道"));
        town.does(CLERK, "user_consentWithdrawal", number, "withdrawalConsented", true);
        var mails = jdbc.sql("select text_body from outbox where case_number = ? and person in (?, ?)")
                .params(number, AGRI, AGRI_HEAD)
                .query(String.class)
                .list();
        assertThat(mails).isNotEmpty().noneMatch(mail -> mail.contains(name));
        assertThat(sheet(AGRI, number)).doesNotContain(name);
    }

    @Test
    void theFormComesBackWithEverythingThatWasTyped() {
        var number = accepted("关于表单保留的建议");
        assignOpen(number, "yecunagri");
        var reply = way(CLERK, number, "unit/" + lead(number).id(), "unit", "transport", "reason", "写了很多理由");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("写了很多理由", "改变主办单位", "_csrf");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeOfTheWaysBackHasBeenWalked() {
        var model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("suggestion")
                .latestVersion()
                .singleResult()
                .getId());
        Set<String> nodes = new TreeSet<>(Set.of("message_reassigned"));
        for (String sub : List.of("sub_withdrawal", "sub_withdrawn", "sub_objection")) {
            SubProcess part = model.getModelElementById(sub);
            nodes.add(sub);
            part.getChildElementsByType(FlowNode.class).forEach(node -> nodes.add(node.getId()));
        }
        assertThat(WALKED).isEqualTo(nodes);
        var walked = history.createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        assertThat(walked).containsAll(nodes);
    }

    private String accepted(String title) {
        var number = town.suggest(DEPUTY, suggestion(title));
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        return number;
    }

    private String joint(String title) {
        var number = town.suggest(DEPUTY, suggestion(title, "coSigners", List.of(COSIGNER, "yecunDeputy3")));
        town.does(COSIGNER, "user_confirmCosign", number, "cosign", true);
        town.does("yecunDeputy3", "user_confirmCosign", number, "cosign", true);
        return number;
    }

    private void assign(String number, String lead, String... co) {
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        assignOpen(number, lead, co);
    }

    private void assignOpen(String number, String lead, String... co) {
        town.does(
                CLERK, "user_assign", number, "mode", "lead", "leadUnit", lead, "coUnits", List.of(co), "months", "3");
    }

    private String drafted(String title) {
        var number = accepted(title);
        assignOpen(number, "yecunagri");
        answer(number, AGRI);
        return number;
    }

    private void answer(String number, String handler) {
        town.does(handler, "user_accept", number, "accepted", true);
        contact(handler, number, "visit", "draft");
        draft(handler, number);
    }

    private void finish(String number, String handler, String head) {
        answer(number, handler);
        town.does(head, "user_signReply", number, "signed", true);
        town.does(GOV_HEAD, "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        deliver(handler, number);
        town.does(DEPUTY, "user_rate", number, "overallRating", "satisfied");
    }

    private void toDelivery(String number) {
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        town.does(GOV_HEAD, "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
    }

    private void refuse(String number) {
        town.does(AGRI, "user_accept", number, "accepted", false, "refusalReason", "不归我办", "properUnit", "yecunbuild");
    }

    private void contact(String number, String how, String next) {
        contact(AGRI, number, how, next);
    }

    private void contact(String handler, String number, String how, String next) {
        town.does(
                handler,
                "user_handle",
                number,
                "contactWay",
                how,
                "contactDate",
                yesterday(),
                "contactNote",
                "谈了维修",
                "next",
                next);
    }

    private void draft(String number) {
        draft(AGRI, number);
    }

    private void draft(String handler, String number) {
        town.does(handler, "user_draftReply", number, "replyText", "现答复如下。", "replyClass", "A");
    }

    private void deliver(String number) {
        deliver(AGRI, number);
    }

    private void deliver(String handler, String number) {
        town.does(
                handler,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕1号",
                "letterDate",
                "2026-11-20",
                "deliveredWay",
                "person",
                "deliveredOn",
                yesterday());
    }

    private static String yesterday() {
        return "2026-11-21";
    }

    private Reply correct(String person, Suggestion before, String field, String value) {
        var fields = new HashMap<>(Map.of(
                "title", before.title(),
                "situation", before.situation(),
                "proposal", before.proposal(),
                "category", before.category(),
                "reason", "错字"));
        fields.put(field, value);
        return send(person, before.number(), "correct", fields);
    }

    private Reply letter(String person, String number, long handling, String letterNumber, String deliveredOn) {
        return way(
                person,
                number,
                "letter/" + handling,
                "letterNumber",
                letterNumber,
                "letterDate",
                "2026-11-10",
                "deliveredOn",
                deliveredOn,
                "reason",
                "登记错了");
    }

    /** Takes back what the person did last in this task of the case; somebody else's when he did none. */
    private Reply recall(String person, String number, String key, String reason) {
        var done = steps.of(number).stream()
                .filter(step -> step.key().equals(key) && step.doneAt() != null)
                .toList();
        var own = done.stream().filter(step -> person.equals(step.doneBy())).toList();
        var last = (own.isEmpty() || done.get(done.size() - 1).recalledAt() == null && !key.contains("Cosign")
                ? done
                : own);
        return way(person, number, "recall/" + last.get(last.size() - 1).task(), "reason", reason);
    }

    private Reply way(String person, String number, String path, String... fields) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return send(person, number, path, typed);
    }

    private Reply send(String person, String number, String path, Map<String, String> typed) {
        return town.as(person).fill("/cases/" + number, "/cases/" + number + "/ways/" + path, typed);
    }

    private void done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(302);
        assertThat(reply.header("Location")).contains("/cases/");
    }

    private void refused(Reply reply, int status, String sentence) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.body()).contains(sentence);
    }

    private void open(String person, String task, String number) {
        assertThat(town.shown(person, town.open(person, task, number))
                        .path("caseTitle")
                        .path("value")
                        .asText())
                .isNotEmpty();
    }

    private String shown(String person, String task, String number, String fact) {
        return town.shown(person, town.open(person, task, number))
                .path(fact)
                .path("value")
                .asText();
    }

    private String sheet(String person, String number) {
        var page = town.as(person).page("/cases/" + number);
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    private String rateDue(String number) {
        return town.tasks(DEPUTY, number).get(0).path("due").asText();
    }

    private State state(String number) {
        return suggestions.find(number).orElseThrow().state();
    }

    private long running(String number) {
        return engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }

    private List<String> lines(String number) {
        return chronicle.of(number).stream().map(Entry::what).toList();
    }

    private List<String> told(String number, String subject) {
        return jdbc.sql("""
                        select person from outbox where case_number = :number and subject like :subject
                        union select person from news where case_number = :number and subject like :subject""")
                .param("number", number)
                .param("subject", subject + "%")
                .query(String.class)
                .list();
    }

    private Handling only(String number) {
        return handlings.of(number).stream()
                .filter(h -> h.state() != Handling.State.MOVED)
                .findFirst()
                .orElseThrow();
    }

    private Handling lead(String number) {
        return current(number, Part.LEAD);
    }

    private Handling co(String number) {
        return current(number, Part.CO);
    }

    private Handling current(String number, Part part) {
        return handlings.of(number).stream()
                .filter(h -> h.part() == part && !h.state().ended())
                .findFirst()
                .orElseThrow();
    }

    private jianyi.suggestion.Reply latest(String number) {
        return replies.latest(only(number).id()).orElseThrow();
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.length);
        try {
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(List.of(calls))) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
