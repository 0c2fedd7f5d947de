package jianyi.access;

import jianyi.SignedIn;
import jianyi.office.People;
import jianyi.office.Person;
import org.camunda.bpm.engine.IdentityService;

/** Enters the persons a test needs; a second time nothing changes. */
public class Crowd {

    private final People people;
    private final IdentityService identities;

    public Crowd(People people, IdentityService identities) {
        this.people = people;
        this.identities = identities;
    }

    /** Somebody in these engine groups; new groups are created. */
    public String person(String id, String... groups) {
        people.save(new Person(id, "测试" + id.length(), null, null), SignedIn.PASSWORD);
        for (String group : groups) {
            join(id, group);
        }
        return id;
    }

    public void join(String id, String group) {
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            identities.saveGroup(identities.newGroup(group));
        }
        if (identities.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
            identities.createMembership(id, group);
        }
    }

    void leave(String id, String group) {
        identities.deleteMembership(id, group);
    }
}
