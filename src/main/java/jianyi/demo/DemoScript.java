package jianyi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.embedded.DemoOn;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads {@code demo/cases.txt}, whose head explains how it is written, and reckons its days back from today. */
@DemoOn
@Component
class DemoScript {

    private static final Pattern STEP = Pattern.compile("-- (\\d+) (\\d\\d:\\d\\d) (\\w+)(?: for (\\w+))? (\\w+)");
    private static final Pattern FIELD = Pattern.compile("([a-z][A-Za-z]+): (.*)");
    private static final Pattern DAY = Pattern.compile("\\{([-+]\\d+)(日?)}");

    private final Calendars calendars;
    private final Clock clock;

    DemoScript(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Every step of every case, in the order of time. */
    List<DemoStep> steps() {
        List<DemoStep> steps = new ArrayList<>();
        String story = null;
        String field = null;
        for (String line : lines()) {
            var step = STEP.matcher(line);
            var entry = FIELD.matcher(line);
            if (line.startsWith("== ")) {
                story = line.substring(3);
            } else if (step.matches()) {
                steps.add(step(story, step));
            } else {
                Map<String, String> answers = steps.get(steps.size() - 1).answers();
                field = entry.matches() ? entry.group(1) : field;
                answers.merge(field, dated(entry.matches() ? entry.group(2) : line), (one, more) -> one + "\n" + more);
            }
        }
        steps.sort(Comparator.comparing(DemoStep::at));
        return steps;
    }

    private DemoStep step(String story, MatchResult step) {
        var at = day(-Integer.parseInt(step.group(1))).atTime(LocalTime.parse(step.group(2)));
        return new DemoStep(
                story,
                at.atZone(clock.getZone()).toInstant(),
                step.group(3),
                step.group(4) == null ? step.group(3) : step.group(4),
                step.group(5),
                new LinkedHashMap<>());
    }

    private String dated(String text) {
        return DAY.matcher(text.replace("{year}", String.valueOf(day(0).getYear())))
                .replaceAll(found -> {
                    LocalDate day = day(Integer.parseInt(found.group(1)));
                    return found.group(2).isEmpty() ? day.toString() : ChineseDates.format(day);
                });
    }

    private LocalDate day(int workingDays) {
        return calendars.current().plusWorkingDays(LocalDate.now(clock), workingDays);
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("demo/cases.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
