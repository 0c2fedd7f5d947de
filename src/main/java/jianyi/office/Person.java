package jianyi.office;

/**
 * Somebody with an account.
 *
 * @param id user id, ASCII letters and digits
 * @param name whole Chinese name
 * @param mail address, or null: then the clerk tells the person by telephone
 * @param mobile mobile number, or null
 * @param retired whether the account is no longer in use 停用: it keeps its name in everything that was done, signs in no more and is
 *     offered and told nothing
 */
public record Person(String id, String name, String mail, String mobile, boolean retired) {

    /** Somebody whose account is in use. */
    public Person(String id, String name, String mail, String mobile) {
        this(id, name, mail, mobile, false);
    }
}
