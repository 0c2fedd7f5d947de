package jianyi.notice.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.notice.MovedClock;
import jianyi.notice.PhoneCall;
import jianyi.notice.PhoneList;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The page alone; which rows an office has is settled with the database in OutboxTest. */
@WebMvcTest(CallsController.class)
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(classes = {CallsController.class, PhoneTalks.class, MovedClock.class})
class CallsControllerTest {

    private static final UUID CALL = UUID.fromString("5b0c2a4e-1111-4222-8333-444455556666");
    private static final UUID OTHER = UUID.fromString("5b0c2a4e-1111-4222-8333-777788889999");
    private static final CsrfToken TOKEN = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token-of-this-session");

    @Autowired
    MockMvc web;

    @MockitoBean
    Viewers viewers;

    @MockitoBean
    People people;

    @MockitoBean
    PhoneList phone;

    @BeforeEach
    void theClerkOfYecunLooks() {
        when(viewers.current()).thenReturn(new Viewer("yecunClerk1", "赵某某", Set.of(new Post("yecun", Role.CLERK))));
    }

    @Test
    void theClerkSeesWhomToRingWithNumberSentenceAndCase() throws Exception {
        when(phone.open(Set.of("yecun"))).thenReturn(List.of(call(null, "<b>您的建议</b>已交办。")));
        when(phone.toldToday(Set.of("yecun"))).thenReturn(List.of(call("家人代接", "答复已送达。")));
        when(people.find("yecunDeputy7"))
                .thenReturn(Optional.of(new Person("yecunDeputy7", "李某某", null, "13800000007")));
        String page = page();
        assertThat(page)
                .contains("李某某", "tel:13800000007", "&lt;b&gt;您的建议&lt;/b&gt;已交办。", "/cases/yecun-2026-0001")
                .contains("/calls/" + CALL + "/told", "token-of-this-session", "家人代接", "2026年11月23日")
                .doesNotContain("<b>");
    }

    @Test
    void everythingForOnePersonStandsTogetherAndIsSettledByOneTalk() throws Exception {
        when(phone.open(any())).thenReturn(List.of(call(null, "您的建议已交办。"), call(OTHER, null, "请确认是否附议。")));
        when(people.find(any())).thenReturn(Optional.empty());
        assertThat(page()).contains("共 1 人", "您的建议已交办。", "请确认是否附议。").containsOnlyOnce("<h3>");
        when(phone.told(any(), any(), any(), any())).thenReturn(true);
        web.perform(post("/calls/" + CALL + "/told").param("also", OTHER.toString()))
                .andExpect(redirectedUrl("/calls"));
        verify(phone).told(eq(OTHER), eq(Set.of("yecun")), eq("赵某某"), eq(null));
    }

    @Test
    void aPersonWithoutNumberIsShownAsSuch() throws Exception {
        when(phone.open(any())).thenReturn(List.of(call(null, "您的建议已交办。")));
        when(people.find(any())).thenReturn(Optional.empty());
        assertThat(page()).contains("未登记电话");
    }

    @Test
    void anEmptyListSaysSo() throws Exception {
        assertThat(page()).contains("没有需要打的电话");
    }

    @Test
    void aCallIsRegisteredForTheClerksOwnOfficeUnderHisName() throws Exception {
        when(phone.told(any(), any(), any(), any())).thenReturn(true);
        web.perform(post("/calls/" + CALL + "/told").param("remark", "家人\r\n代接\u0000"))
                .andExpect(redirectedUrl("/calls"));
        verify(phone).told(eq(CALL), eq(Set.of("yecun")), eq("赵某某"), eq("家人 代接"));
    }

    @Test
    void aCallOfAnotherOfficeIsNotThere() throws Exception {
        when(phone.told(any(), any(), any(), any())).thenReturn(false);
        web.perform(post("/calls/" + CALL + "/told")).andExpect(status().isNotFound());
        web.perform(post("/calls/1/told")).andExpect(status().isBadRequest());
    }

    @Test
    void whoIsNoClerkSeesNothing() {
        when(viewers.current())
                .thenReturn(new Viewer(
                        "yecunChair1",
                        "孙某某",
                        Set.of(new Post("yecun", Role.CHAIR), new Post("yecunagri", Role.HANDLER))));
        assertThatThrownBy(this::page).hasCauseInstanceOf(AccessDeniedException.class);
        verifyNoInteractions(phone);
    }

    private String page() throws Exception {
        return web.perform(get("/calls").requestAttr("_csrf", TOKEN).requestAttr(CsrfToken.class.getName(), TOKEN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static PhoneCall call(String remark, String sentence) {
        return call(CALL, remark, sentence);
    }

    private static PhoneCall call(UUID id, String remark, String sentence) {
        LocalDateTime morning = LocalDateTime.of(2026, 11, 23, 9, 5);
        LocalDateTime told = remark == null ? null : morning.plusHours(1);
        return new PhoneCall(
                id, "yecunDeputy7", "李某某", "yecun-2026-0001", sentence, false, morning, told, "赵某某", remark);
    }
}
