package jianyi.meeting.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who was there without a vote, in sentences for sheet and minutes. */
public final class GuestWords {

    private GuestWords() {}

    /** 列席：张建国（镇长）、李明（区财政局局长，没有到会）; a line for each of the two ways of being there. */
    public static List<String> lines(List<Guest> guests) {
        var lines = new ArrayList<String>();
        for (Guest.Capacity role : Guest.Capacity.values()) {
            var names = guests.stream()
                    .filter(one -> one.role() == role)
                    .map(Guest::words)
                    .collect(Collectors.joining("、"));
            if (!names.isEmpty()) {
                lines.add(role.label() + "：" + names);
            }
        }
        return lines;
    }
}
