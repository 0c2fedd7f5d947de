package jianyi.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {

    @ParameterizedTest
    @CsvSource({"yecunClerk,yecun,CLERK", "yecunpartyHead,yecunparty,HEAD", "deputyDeputy,deputy,DEPUTY"})
    void aGroupIsAnOfficeAndARole(String group, String office, Role role) {
        assertThat(Post.parse(group)).contains(new Post(office, role));
        assertThat(new Post(office, role).group()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({"systemadmin", "camunda-admin", "operator", "Clerk", "yecunclerk"})
    void anyOtherGroupIsNoPost(String group) {
        assertThat(Post.parse(group)).isEmpty();
    }

    @Test
    void aPostIsCalledAsTheOfficeCallsIt() {
        Office town = new Office("yecun", "夜村镇人大主席团", OfficeKind.TOWN, "district", false, null);
        assertThat(town.title(Role.CHAIR)).isEqualTo("夜村镇人大主席团·主席");
        assertThat(town.title(Role.CLERK)).isEqualTo("夜村镇人大主席团·工作人员");
    }
}
