package jianyi.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jianyi.WholeProduct;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeProduct
@Transactional
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Autowired
    IdentityService identity;

    @AfterEach
    void nobodyIsSignedIn() {
        identity.clearAuthentication();
    }

    @Test
    void ourOwnCodeFindsPeopleWhoeverIsSignedIn() {
        identity.setAuthenticatedUserId("yecunagriHandler1");
        assertThat(people.in("yecunClerk")).extracting(Person::id).containsExactly("yecunClerk1", "yecunClerk2");
        assertThat(people.posts("shaheziChair1"))
                .containsExactlyInAnyOrder(
                        new Post("shahezi", Role.CLERK),
                        new Post("shahezi", Role.CHAIR),
                        new Post("shahezi", Role.DEPUTY),
                        new Post("shahezi", Role.PRESIDIUM));
        assertThat(identity.createGroupQuery().list()).hasSizeLessThan(5);
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("yecunagriHandler1");
    }

    @Test
    void whoeverIsSignedInOurOwnCodeMayWrite() {
        identity.setAuthenticatedUserId("districtClerk1");
        people.save(new Person("newcomer", "白小雨", null, "13900000001"), "Jianyi-2026-other");
        people.grant("newcomer", new Post("water", Role.HANDLER));
        people.grant("newcomer", new Post("water", Role.HANDLER));
        assertThat(people.in("waterHandler")).contains(new Person("newcomer", "白小雨", null, "13900000001"));
        people.withdraw("newcomer", new Post("water", Role.HANDLER));
        people.withdraw("newcomer", new Post("water", Role.HANDLER));
        assertThat(people.posts("newcomer")).isEmpty();
    }

    @Test
    void aChangedPersonKeepsPasswordAndPosts() {
        people.save(new Person("yecunClerk1", "吴夏桃", "new@jianyi.example", null));
        assertThat(people.get("yecunClerk1")).isEqualTo(new Person("yecunClerk1", "吴夏桃", "new@jianyi.example", null));
        assertThat(identity.checkPassword("yecunClerk1", "Jianyi-2026-demo")).isTrue();
        assertThat(people.posts("yecunClerk1")).containsExactly(new Post("yecun", Role.CLERK));
    }

    @Test
    void aWeakPasswordIsNotAccepted() {
        Person clerk = people.get("yecunClerk1");
        assertThat(people.accepts(clerk, "12345678")).isFalse();
        assertThat(people.accepts(clerk, "Jianyi-2026-demo")).isTrue();
    }

    @Test
    void aNewOfficeBringsItsGroups() {
        offices.save(new Office("health", "区卫生健康局", OfficeKind.UNIT, "districtgov", true, null));
        people.grant("waterHandler1", new Post("health", Role.HANDLER));
        assertThat(people.in("healthHandler")).extracting(Person::id).containsExactly("waterHandler1");
        assertThat(offices.unitsOf("districtgov")).extracting(Office::code).contains("health");
    }

    @Test
    void anOfficeStandsWhereItsKindBelongs() {
        Office misplaced = new Office("health", "区卫生健康局", OfficeKind.UNIT, "yecun", true, null);
        assertThatIllegalArgumentException().isThrownBy(() -> offices.save(misplaced));
    }
}
