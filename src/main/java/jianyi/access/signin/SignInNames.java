package jianyi.access.signin;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import jianyi.flow.text.Telephone;
import jianyi.flow.text.Text;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.stereotype.Component;

/** Whose account a typed name means: a user id, or the mobile number of one person. A number two persons share is nobody's. */
@Component
class SignInNames {

    /** The name in whose place a slip is shown; no account can be called so. */
    static final String SLIP = "#";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,64}|camunda-admin");

    /** Names that mean nobody share so many places in the table of locks: it stays small whatever strangers type. */
    private static final int PLACES = 1 << 16;

    private final People people;
    private final OwnSecret secret;

    SignInNames(People people, OwnSecret secret) {
        this.people = people;
        this.secret = secret;
    }

    /** The account's id, or empty. */
    Optional<String> account(String typed) {
        var name = Text.code(typed);
        var byId = ID.matcher(name).matches() ? people.find(name).map(Person::id) : Optional.<String>empty();
        return byId.or(() -> Telephone.parse(name).flatMap(people::byMobile));
    }

    /** The name under which tries for nobody are counted. */
    String nobody(String typed) {
        return "?" + Math.floorMod(Arrays.hashCode(secret.sign(Text.code(typed))), PLACES);
    }
}
