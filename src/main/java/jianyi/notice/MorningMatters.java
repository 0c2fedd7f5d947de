package jianyi.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a room beside the suggestions has for the morning's one mail to everybody. */
public interface MorningMatters {

    /** By user id everything that waits; reached is what its ladder has come to after the day {@code last} and until {@code today}. */
    Map<String, List<MorningMatter>> waiting(LocalDate last, LocalDate today);
}
