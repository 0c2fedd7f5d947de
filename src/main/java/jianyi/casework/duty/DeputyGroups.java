package jianyi.casework.duty;

import java.util.List;

/** Whoever keeps the groups of deputies says which there are. */
public interface DeputyGroups {

    /** The groups that belong to a congress or to a street, in the order they are shown in; those given up are left out. */
    List<DeputyGroup> of(String office);

    /** The groups this person is in, of whatever office. */
    List<DeputyGroup> with(String person);
}
