package jianyi.suggestion.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.casework.act.Hands;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.FileKind;
import jianyi.casework.store.Place;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Role;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.sight.Capacity;
import jianyi.suggestion.sight.Sight;
import org.springframework.stereotype.Component;

/**
 * Who adds, reads and removes a case's files. Whoever may read the part of the case a file belongs to may read the file; a
 * published case shows none.
 */
@Component
class FileRights {

    private final Handlings handlings;
    private final Replies replies;
    private final Offices offices;
    private final Hands hands;
    private final FileSteps steps;

    FileRights(Handlings handlings, Replies replies, Offices offices, Hands hands, FileSteps steps) {
        this.handlings = handlings;
        this.replies = replies;
        this.offices = offices;
        this.hands = hands;
        this.steps = steps;
    }

    /** Where this person may add a file now, the likeliest place first. */
    List<Place> places(Sight sight) {
        var places = new ArrayList<Place>();
        for (Handling handling : handlings.of(sight.suggestion().number())) {
            if (sight.viewer().has(Role.HANDLER, handling.unit())) {
                places.addAll(places(handling));
            }
            if (mayKeepSignOff(sight, handling)) {
                places.add(signOff(handling));
            }
        }
        if (mayAttach(sight)) {
            places.add(place(FileKind.ATTACHMENT, sight.suggestion()));
        }
        if (enters(sight)) {
            places.add(place(FileKind.SIGNED, sight.suggestion()));
        }
        return places;
    }

    private List<Place> places(Handling handling) {
        var unit = "（" + unit(handling).name() + "）";
        var step = steps.of(handling);
        var contact = new Place(FileKind.CONTACT, handling.id(), null, step, FileKind.CONTACT.label() + unit);
        var reply =
                new Place(FileKind.REPLY, handling.id(), steps.version(handling), step, FileKind.REPLY.label() + unit);
        return switch (handling.state()) {
            case HANDLING, AWAITING -> List.of(contact);
            case DRAFTING, DELIVERING -> handling.part().answers() ? List.of(reply, contact) : List.of(contact);
            case DELIVERED ->
                handling.part().answers() ? List.of(contact, fulfilled(handling, step, unit)) : List.of(contact);
            case SIGNING, ISSUING, CHECKING, OPINED -> List.of(contact);
            case OFFERED, REFUSING, MOVED, STOPPED -> List.of();
        };
    }

    /** Whoever has it signed, and whoever signs, once there is something to sign. */
    private boolean mayKeepSignOff(Sight sight, Handling handling) {
        var signs = unit(handling).signsForItself()
                ? worksIn(sight.viewer(), handling.unit())
                : worksIn(sight.viewer(), handling.unit())
                        || sight.viewer().has(Role.HEAD, unit(handling).parent());
        return signs
                && switch (handling.state()) {
                    case SIGNING, ISSUING, CHECKING, DELIVERING, DELIVERED -> true;
                    default -> false;
                };
    }

    private static Place fulfilled(Handling handling, String step, String unit) {
        return new Place(FileKind.FULFILLED, handling.id(), null, step, FileKind.FULFILLED.label() + unit);
    }

    private Place signOff(Handling handling) {
        var label = FileKind.SIGN_OFF.label() + "（" + unit(handling).name() + "）";
        return new Place(FileKind.SIGN_OFF, handling.id(), null, steps.of(handling), label);
    }

    private Place place(FileKind kind, Suggestion suggestion) {
        return new Place(kind, null, null, steps.of(suggestion), kind.label());
    }

    /** Author and co-signers until the case ends, also whoever typed it in; the body's clerk at any time. */
    private static boolean mayAttach(Sight sight) {
        boolean theirs = sight.capacities().contains(Capacity.AUTHOR)
                || sight.capacities().contains(Capacity.COSIGNER)
                || sight.viewer().id().equals(sight.suggestion().enteredBy()) && sight.involved();
        return clerk(sight) || theirs && !sight.suggestion().state().ended();
    }

    /** Who may type in for this deputy 代录: the body's clerks, and the clerks of the deputy's street. */
    private boolean enters(Sight sight) {
        var groups =
                hands.enterers(sight.suggestion().deputy(), sight.suggestion().body());
        return sight.involved() && sight.viewer().posts().stream().anyMatch(post -> groups.contains(post.group()));
    }

    /** Whether this person may read the file, or may know that it was there. */
    boolean mayRead(Sight sight, CaseFile file) {
        return switch (file.kind()) {
            case ATTACHMENT -> sight.involved();
            // A signature names the author.
            case SIGNED -> sight.involved() && sight.author();
            case FULFILLED -> sight.involved();
            case CONTACT, SIGN_OFF -> mayReadContact(sight, handlings.get(file.handling()));
            case REPLY -> mayReadReply(sight, handlings.get(file.handling()), file.version());
            // A suggestion has none.
            case PAPER, PHOTO, PROOF, ACTIVITY -> false;
        };
    }

    private static boolean mayReadContact(Sight sight, Handling handling) {
        return worksIn(sight.viewer(), handling.unit())
                || sight.capacities().contains(Capacity.GOVERNMENT)
                || sight.capacities().contains(Capacity.BODY);
    }

    /** As the words of the same version; before these are written down the file is the unit's own. */
    private boolean mayReadReply(Sight sight, Handling handling, int version) {
        return replies.of(handling.id()).stream()
                .filter(reply -> reply.version() == version)
                .findFirst()
                .map(reply -> sight.reply(handling, reply, unit(handling)))
                .orElseGet(() -> worksIn(sight.viewer(), handling.unit()));
    }

    /** Whether this person may remove the file: the uploader or the body's clerk, until the step is past. */
    boolean mayRemove(Sight sight, CaseFile file) {
        boolean theirs = sight.viewer().id().equals(file.uploadedBy()) || clerk(sight);
        return theirs && !file.removed() && mayRead(sight, file) && file.step().equals(stepNow(sight, file));
    }

    private String stepNow(Sight sight, CaseFile file) {
        return file.handling() == null ? steps.of(sight.suggestion()) : steps.of(handlings.get(file.handling()));
    }

    /** The unit a file belongs to, empty for the suggestion's own. */
    Optional<String> unitOf(CaseFile file) {
        return Optional.ofNullable(file.handling())
                .map(handlings::get)
                .map(handling -> unit(handling).name());
    }

    private Office unit(Handling handling) {
        return offices.get(handling.unit());
    }

    private static boolean clerk(Sight sight) {
        return sight.viewer().has(Role.CLERK, sight.suggestion().body());
    }

    private static boolean worksIn(Viewer viewer, String unit) {
        return viewer.has(Role.HANDLER, unit) || viewer.has(Role.HEAD, unit);
    }
}
