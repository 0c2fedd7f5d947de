package jianyi.setup.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who runs a town's congress alone names in advance who steps in, and the day comes. */
@WholeProduct
class EmergencyTest {

    private static final String ALONE = "soloChair1";
    private static final String ABOVE = "soloAbove1";
    private static final Post DISTRICT = new Post("district", Role.CLERK);
    private static final Post CLERK = new Post("solotown", Role.CLERK);

    @LocalServerPort
    private int port;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void aTownRunByOne() {
        town = new Town(port);
        if (offices.find("solotown").isEmpty()) {
            offices.save(new Office("solotown", "独山镇人大主席团", OfficeKind.TOWN, "district", false, null));
            people.saveAll(
                    List.of(
                            new Person(ALONE, "独自一", ALONE + "@jianyi.example", null),
                            new Person(ABOVE, "上一级", ABOVE + "@jianyi.example", null)),
                    SignedIn.PASSWORD);
            people.grant(ALONE, CLERK);
            people.grant(ALONE, new Post("solotown", Role.CHAIR));
        }
        people.grant(ABOVE, DISTRICT);
        jdbc.sql("update emergency_stand_in set ended_at = now() where ended_at is null")
                .update();
    }

    @AfterEach
    void theDistrictIsAsOthersKnowIt() {
        people.withdraw(ABOVE, DISTRICT);
    }

    @Test
    void whoWorksAloneNamesSomebodyAboveWhoBeginsByHimselfAndEverybodyHears() {
        assertThat(town.as(ALONE).page("/stand-ins").body()).contains("应急代办", "上一级（soloAbove1）");
        assertThat(names(ALONE, ABOVE).status()).isEqualTo(302);
        assertThat(people.posts(ABOVE)).doesNotContain(CLERK);

        assertThat(town.as(ABOVE).page("/stand-ins").body()).contains("现在开始代办");
        assertThat(begins(ABOVE, "").status()).isEqualTo(400);
        assertThat(begins("districtClerk1", "住院").status()).isEqualTo(403);
        assertThat(begins(ALONE, "住院").status()).isEqualTo(403);
        assertThat(begins(ABOVE, "本人突发疾病住院").status()).isEqualTo(302);
        assertThat(people.posts(ABOVE)).contains(CLERK, new Post("solotown", Role.CHAIR));
        assertThat(jdbc.sql("select distinct person from outbox where subject like '应急代办已开始%'")
                        .query(String.class)
                        .list())
                .contains(ALONE, ABOVE, "districtClerk1", "districtClerk2");
        assertThat(begins(ABOVE, "再一次").status()).as("it has begun").isEqualTo(409);

        var own = town.as(ALONE).page("/stand-ins").body();
        assertThat(own).contains("应急代办：本人突发疾病住院", "代办中");
        var id = jdbc.sql("select id from stand_in where person = ? and ended_at is null")
                .param(ALONE)
                .query(Long.class)
                .single();
        town.as(ALONE).fill("/stand-ins", "/stand-ins/" + ALONE + "/" + id + "/end", Map.of());
        assertThat(people.posts(ABOVE)).doesNotContain(CLERK);
    }

    @Test
    void nobodyElseNamesAndNobodyOfTheOtherSideIsNamed() {
        assertThat(names("districtClerk1", ABOVE, ALONE).status()).isEqualTo(403);
        for (String other : List.of("yecungovClerk1", "yecunClerk1", "systemadmin1", ALONE, "niemand", "")) {
            assertThat(names(ALONE, other).status()).as(other).isEqualTo(400);
        }
        assertThat(names("yecunClerk1", ABOVE, "yecunClerk1").status())
                .as("who has colleagues asks them")
                .isEqualTo(400);
        assertThat(names(ALONE, ABOVE).status()).isEqualTo(302);
        var id = id();
        assertThat(town.as("yecunClerk1")
                        .submit("/stand-ins/" + ALONE + "/emergency/" + id + "/end", token("yecunClerk1"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(town.as(ALONE)
                        .submit("/stand-ins/" + ALONE + "/emergency/" + id + "/end", token(ALONE), Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(begins(ABOVE, "住院", id).status()).isEqualTo(404);
    }

    private SignedIn.Reply names(String who, String standIn) {
        return names(who, standIn, who);
    }

    private SignedIn.Reply names(String who, String standIn, String whose) {
        return town.as(who).submit("/stand-ins/" + whose + "/emergency", token(who), Map.of("standIn", standIn));
    }

    private SignedIn.Reply begins(String who, String reason) {
        return begins(who, reason, id());
    }

    private SignedIn.Reply begins(String who, String reason, long id) {
        return town.as(who)
                .submit("/stand-ins/" + ALONE + "/emergency/" + id + "/begin", token(who), Map.of("reason", reason));
    }

    private long id() {
        return jdbc.sql("select max(id) from emergency_stand_in")
                .query(Long.class)
                .single();
    }

    private String token(String who) {
        return town.as(who).tokenOn("/password");
    }
}
