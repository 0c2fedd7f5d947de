package jianyi.office;

/**
 * Somebody with an account.
 *
 * @param id user id, ASCII letters and digits
 * @param name whole Chinese name
 * @param mail address, or null: then the clerk tells the person by telephone
 * @param mobile mobile number, or null
 */
public record Person(String id, String name, String mail, String mobile) {}
