package jianyi.setup.roll;

import jianyi.deputy.Deputy;
import jianyi.office.Person;
import jianyi.office.Post;

/**
 * A person as a line describes him, and the post or the mandate the line gives him.
 *
 * @param fresh whether the account comes into being with this line
 * @param touched whether the line changes what is known of the person
 * @param post null when the line is about a mandate
 * @param seat null when the line is about a post
 * @param street code of the street that serves the deputy, or null
 * @param home code of the town or street the deputy is at home in, null when the line does not say
 * @param grouping null when the line does not say
 */
record Placing(
        Person person,
        boolean fresh,
        boolean touched,
        Post post,
        Deputy seat,
        String street,
        String home,
        Grouping grouping) {}
