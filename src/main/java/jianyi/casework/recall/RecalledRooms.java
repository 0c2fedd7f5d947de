package jianyi.casework.recall;

import java.util.Optional;
import jianyi.casework.head.Heads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the room whose case it is. */
@Component
class RecalledRooms {

    private final ObjectProvider<RecalledRoom> rooms;
    private final Heads heads;

    RecalledRooms(ObjectProvider<RecalledRoom> rooms, Heads heads) {
        this.rooms = rooms;
        this.heads = heads;
    }

    /** The room of a case; empty when nothing can be taken back there. */
    Optional<RecalledRoom> of(String number) {
        return heads.find(number)
                .flatMap(head -> rooms.stream()
                        .filter(room -> room.room().equals(head.room()))
                        .findFirst());
    }
}
