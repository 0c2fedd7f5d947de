package jianyi.followup;

import java.util.List;
import java.util.function.Function;
import jianyi.access.Viewers;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.casework.time.DeadlineDesk;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the room whose case it is. */
@Component
public class OwedRooms {

    private final ObjectProvider<OwedRoom> rooms;
    private final Heads heads;
    private final Viewers viewers;
    private final DeadlineDesk dates;

    OwedRooms(ObjectProvider<OwedRoom> rooms, Heads heads, Viewers viewers, DeadlineDesk dates) {
        this.rooms = rooms;
        this.heads = heads;
        this.viewers = viewers;
        this.dates = dates;
    }

    /** The room of a case. @throws Refusal 404 for one in which nobody owes anything */
    public OwedRoom of(String number) {
        return heads.find(number)
                .flatMap(head -> rooms.stream()
                        .filter(room -> room.room().equals(head.room()))
                        .findFirst())
                .orElseThrow(() -> Refusal.notFound("没有找到，可能编号有误，或者您无权查看"));
    }

    /** Whether a case is of a room that has something to say here. */
    public boolean has(String number) {
        return heads.find(number)
                .filter(head -> rooms.stream().anyMatch(room -> room.room().equals(head.room())))
                .isPresent();
    }

    /** The head of a case, which is locked until the transaction ends. */
    public Head locked(String number) {
        dates.lock(number);
        return heads.find(number).orElseThrow();
    }

    /**
     * The case a start form names, locked; one that was transferred is found by the number it had before, too.
     *
     * @throws Refusal 400 for one that does not exist or that this person may not know of: the two look alike
     */
    public Head asked(String person, Answers answers) {
        var typed = Text.code(answers.need("caseNumber"));
        var number = heads.now(typed).orElse(typed);
        if (!has(number) || !of(number).mayRead(viewers.of(person), number)) {
            throw answers.wrong("caseNumber", "没有找到，可能编号有误，或者您无权查看");
        }
        return locked(number);
    }

    /** A start form's choices, of every room. */
    public <T> List<T> choices(Function<OwedRoom, List<T>> some) {
        return rooms.stream().flatMap(room -> some.apply(room).stream()).toList();
    }
}
