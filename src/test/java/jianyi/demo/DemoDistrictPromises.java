package jianyi.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's offices and people as the contract names them; within {@link DemoCasesTest}, whose product nobody else has entered. */
abstract class DemoDistrictPromises {

    private static final Map<String, String> OFFICES = Map.ofEntries(
            Map.entry("district", "云山区人大常委会"),
            Map.entry("yecun", "夜村镇人大主席团"),
            Map.entry("shahezi", "沙河子镇人大主席团"),
            Map.entry("chengguan", "城关街道人大联络组"),
            Map.entry("yecunparty", "夜村镇党委"),
            Map.entry("shahezigov", "沙河子镇人民政府"),
            Map.entry("shaheziagri", "沙河子镇农业综合服务站"),
            Map.entry("yecungov", "夜村镇人民政府"),
            Map.entry("yecunagri", "夜村镇农业综合服务站"),
            Map.entry("yecunbuild", "夜村镇村镇建设办公室"),
            Map.entry("yecuncivil", "夜村镇社会事务办公室"),
            Map.entry("districtgov", "云山区人民政府（督查室）"),
            Map.entry("transport", "区交通运输局"),
            Map.entry("water", "区水利局"),
            Map.entry("education", "区教育局"),
            Map.entry("court", "云山区人民法院"));

    private static final Map<String, List<String>> GROUPS = groups("""
            districtClerk districtClerk1 districtClerk2
            districtChair districtChair1
            districtMember districtMember1 districtMember2 districtMember3 districtMember4 districtMember5
            districtDeputy districtDeputy1 districtDeputy2 districtDeputy3 districtDeputy4 districtDeputy5 districtDeputy6 yecunDeputy9
            yecunClerk yecunClerk1 yecunClerk2
            yecunChair yecunChair1
            yecunDeputy yecunChair1 yecunDeputy1 yecunDeputy2 yecunDeputy3 yecunDeputy4 yecunDeputy5 yecunDeputy6 yecunDeputy7 yecunDeputy8 yecunDeputy9
            yecunPresidium yecunChair1 yecunDeputy1 yecunDeputy2 yecunDeputy3 yecunDeputy4 yecunDeputy5 yecunDeputy6
            shaheziClerk shaheziChair1
            shaheziChair shaheziChair1
            shaheziDeputy shaheziChair1 shaheziDeputy1 shaheziDeputy2 shaheziDeputy3 shaheziDeputy4 shaheziDeputy5
            shaheziPresidium shaheziChair1
            shahezigovClerk shahezigovClerk1
            shahezigovHead shahezigovHead1
            shaheziagriHandler shaheziagriHandler1
            shaheziagriHead shaheziagriHead1
            chengguanClerk chengguanClerk1
            chengguanChair chengguanChair1
            yecunpartyClerk yecunpartyClerk1
            yecunpartyHead yecunpartyHead1
            yecungovClerk yecungovClerk1
            yecungovHead yecungovHead1
            yecunagriHandler yecunagriHandler1 yecunagriHandler2
            yecunagriHead yecunagriHead1
            yecunbuildHandler yecunbuildHandler1 yecunbuildHandler2
            yecunbuildHead yecunbuildHead1
            yecuncivilHandler yecuncivilHandler1 yecuncivilHandler2
            yecuncivilHead yecuncivilHead1
            districtgovClerk districtgovClerk1
            districtgovHead districtgovHead1
            transportHandler transportHandler1
            transportHead transportHead1
            waterHandler waterHandler1
            waterHead waterHead1
            educationHandler educationHandler1
            educationHead educationHead1
            courtClerk courtClerk1
            courtHandler courtHandler1
            courtHead courtHead1
            systemadmin systemadmin1
            securityadmin securityadmin1
            auditadmin auditadmin1
            operator operator1
            camunda-admin emergency
            """);

    @Autowired
    DemoDistrict district;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    Deputies deputies;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyOfficeHasItsNameAndItsPlace() {
        assertThat(offices.all().stream().collect(toMap(Office::code, Office::name)))
                .isEqualTo(OFFICES);
        assertThat(offices.governmentOf("yecun")).map(Office::code).contains("yecungov");
        assertThat(offices.unitsOf("yecungov"))
                .extracting(Office::code)
                .containsExactly("yecunagri", "yecunbuild", "yecuncivil");
        assertThat(offices.unitsOf("districtgov")).allMatch(Office::signsForItself);
        assertThat(offices.unitsOf("yecungov")).noneMatch(Office::signsForItself);
    }

    @Test
    void everyOfficeFindsItsCongress() {
        assertThat(offices.bodyOf("yecunagri").code()).isEqualTo("yecun");
        assertThat(offices.bodyOf("yecunparty").code()).isEqualTo("yecun");
        assertThat(offices.bodyOf("yecun").code()).isEqualTo("yecun");
        assertThat(offices.bodyOf("water").code()).isEqualTo("district");
        assertThat(offices.bodyOf("chengguan").code()).isEqualTo("district");
        assertThat(offices.governmentOf("shahezi")).map(Office::code).contains("shahezigov");
    }

    @Test
    void everyGroupHasExactlyItsPersons() {
        assertThat(members()).isEqualTo(GROUPS);
        assertThat(identity.createGroupQuery().groupId("yecunClerk").singleResult())
                .extracting(Group::getName, Group::getType)
                .containsExactly("夜村镇人大主席团·工作人员", "WORKFLOW");
    }

    @Test
    void everybodyHasAChineseNameAMobileNumberAndMailSaveThreeOldDeputies() {
        List<Person> all = people.all();
        assertThat(all).hasSize(67).allMatch(person -> person.name().matches("\\p{IsHan}{2,6}"));
        assertThat(all).extracting(Person::name).doesNotHaveDuplicates();
        assertThat(all).extracting(Person::mobile).doesNotHaveDuplicates().allMatch(m -> m.matches("138\\d{8}"));
        assertThat(all)
                .filteredOn(person -> person.mail() == null)
                .extracting(Person::id)
                .containsExactly("yecunDeputy7", "yecunDeputy8", "yecunDeputy9");
        assertThat(all)
                .filteredOn(person -> person.mail() != null)
                .allMatch(person -> person.mail().equals(person.id() + "@jianyi.example"));
    }

    @Test
    void everyKindOfAccountSignsInWithTheDemoPassword() {
        assertThat(List.of("districtClerk1", "yecunDeputy7", "shaheziChair1", "emergency"))
                .allMatch(person -> identity.checkPassword(person, "Jianyi-2026-demo"));
    }

    @Test
    void everyHolderOfADeputysPostHasAMandate() {
        for (String body : List.of("district", "yecun", "shahezi")) {
            assertThat(deputies.of(body))
                    .extracting(Deputy::person)
                    .containsExactlyInAnyOrderElementsOf(GROUPS.get(body + "Deputy"));
        }
        assertThat(deputies.mandates("yecunDeputy9")).extracting(Deputy::body).containsExactly("district", "yecun");
        assertThat(deputies.ofStreet("chengguan"))
                .extracting(Deputy::person)
                .containsExactly("districtDeputy5", "districtDeputy6");
    }

    @Test
    void loadingTwiceChangesNothing() {
        Object before = List.of(members(), people.all(), offices.all(), rows("deputy"), rows("congress_session"));
        district.afterSingletonsInstantiated();
        assertThat(List.of(members(), people.all(), offices.all(), rows("deputy"), rows("congress_session")))
                .isEqualTo(before);
    }

    @Test
    void everySignInShownAtTheStartExists() {
        assertThat(district.signIns())
                .isNotEmpty()
                .allMatch(line -> people.find(line.split(" ")[0]).isPresent());
    }

    private Map<String, List<String>> members() {
        return identity.createGroupQuery().list().stream()
                .map(Group::getId)
                .collect(toMap(
                        group -> group,
                        group -> people.in(group).stream().map(Person::id).toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.sql("select * from " + table + " order by 1, 2").query().listOfRows();
    }

    private static Map<String, List<String>> groups(String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .collect(toMap(
                        words -> words[0], words -> Stream.of(words).skip(1).toList()));
    }
}
