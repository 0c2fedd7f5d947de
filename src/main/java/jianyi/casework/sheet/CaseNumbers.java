package jianyi.casework.sheet;

import java.util.Collection;
import java.util.Map;

/** What people call a room's cases instead of by their case numbers. */
public interface CaseNumbers {

    /** 第12号 by case number; cases that have no such name, or are none of the room's, are left out. */
    Map<String, String> called(Collection<String> numbers);
}
