package jianyi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jianyi.WholeProduct;
import jianyi.office.Locks;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who is told that a post is vacant. Every test leaves the posts as they were. */
@WholeProduct
@Transactional
class VacantPostsTest {

    @Autowired
    Notices notices;

    @Autowired
    People people;

    @Autowired
    Locks locks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPostWithPeopleIsNotReported() {
        tell("yecunagriHandler", "yecun-2001-9001");
        assertThat(reports("yecun-2001-9001")).isEmpty();
    }

    @Test
    void aUnitIsReportedToItsGovernmentAndAGovernmentToItsCongressOffice() {
        leave("yecunagriHead1", "yecunagri", Role.HEAD);
        leave("yecungovHead1", "yecungov", Role.HEAD);
        tell("yecunagriHead", "yecun-2001-9002");
        tell("yecungovHead", "yecun-2001-9003");
        assertThat(reports("yecun-2001-9002")).containsExactly("yecungovClerk1 岗位空缺：夜村镇农业综合服务站·负责人");
        assertThat(reports("yecun-2001-9003"))
                .containsExactly("yecunClerk1 岗位空缺：夜村镇人民政府·负责人", "yecunClerk2 岗位空缺：夜村镇人民政府·负责人");
    }

    @Test
    void whoeverIsAboveAndVacantTooIsPassedOver() {
        leave("yecunagriHead1", "yecunagri", Role.HEAD);
        leave("yecungovClerk1", "yecungov", Role.CLERK);
        leave("yecunClerk1", "yecun", Role.CLERK);
        leave("yecunClerk2", "yecun", Role.CLERK);
        tell("yecunagriHead", "yecun-2001-9004");
        assertThat(reports("yecun-2001-9004"))
                .extracting(report -> report.split(" ")[0])
                .containsExactly("districtClerk1", "districtClerk2");
    }

    @Test
    void aTownWithoutAClerkIsReportedToTheDistrictAndTheDistrictToTheSystemAdministrator() {
        leave("shaheziChair1", "shahezi", Role.CLERK);
        tell("shaheziClerk", "shahezi-2001-9005");
        leave("districtClerk1", "district", Role.CLERK);
        leave("districtClerk2", "district", Role.CLERK);
        tell("districtClerk", "district-2001-9006");
        assertThat(reports("shahezi-2001-9005"))
                .extracting(report -> report.split(" ")[0])
                .containsExactly("districtClerk1", "districtClerk2");
        assertThat(reports("district-2001-9006")).containsExactly("systemadmin1 岗位空缺：云山区人大常委会·工作人员");
        assertThat(jdbc.sql(
                                "select html_body from outbox where case_number = 'district-2001-9006' and person = 'systemadmin1'")
                        .query(String.class)
                        .single())
                .contains("/setup/vacancies")
                .doesNotContain("旧米渠");
    }

    @Test
    void aPostWhoseOnlyAccountIsLockedCountsAsVacant() {
        for (int tries = 0; tries < 5; tries++) {
            locks.wrong("waterHead1", false);
        }
        tell("waterHead", "district-2001-9007");
        assertThat(reports("district-2001-9007")).containsExactly("districtgovClerk1 岗位空缺：区水利局·负责人");
        assertThat(jdbc.sql(
                                "select sentence from outbox where case_number = 'district-2001-9007' and template = 'vacancy'")
                        .query(String.class)
                        .single())
                .contains("账号已锁定");
    }

    @Test
    void aVacancyIsReportedOnceADay() {
        leave("yecunagriHead1", "yecunagri", Role.HEAD);
        tell("yecunagriHead", "yecun-2001-9008");
        tell("yecunagriHead", "yecun-2001-9009");
        assertThat(reports("yecun-2001-9008")).hasSize(1);
        assertThat(reports("yecun-2001-9009")).isEmpty();
    }

    @Test
    void aGroupThatIsNoPostIsNobodysVacancy() {
        tell("nowhereClerk", "yecun-2001-9010");
        tell("strangers", "yecun-2001-9010");
        assertThat(reports("yecun-2001-9010")).isEmpty();
    }

    private void leave(String person, String office, Role role) {
        people.withdraw(person, new Post(office, role));
    }

    private void tell(String group, String number) {
        notices.tellGroup(
                group,
                new Notice("user_review", "请审查建议", number, "/tasks/1", "yecun", "关于旧米渠的建议。", Map.of("建议", "旧米渠")));
        // What these tests tell is rolled back; they read it as it would be committed.
        TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.beforeCommit(false));
    }

    private List<String> reports(String number) {
        return jdbc.sql("""
                        select person || ' ' || subject from outbox where case_number = ? and template = 'vacancy'
                        order by person""").param(number).query(String.class).list();
    }
}
