package jianyi.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.calendar.BeijingClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** The demo's people at work on any day: this thread's clock and the engine's move together, everybody else's stay. */
public final class TimeMachine {

    private final DemoFlow flow;
    private final DemoClock clock;
    private final ManagementService jobs;
    private final RuntimeService engine;

    public TimeMachine(ApplicationContext product) {
        flow = product.getBean(DemoFlow.class);
        clock = (DemoClock) product.getBean(Clock.class);
        jobs = product.getBean(ManagementService.class);
        engine = product.getBean(RuntimeService.class);
    }

    /** Does something at ten o'clock on that day. */
    public void on(LocalDate day, Runnable something) {
        at(day.atTime(10, 0), something);
    }

    /** Does something at that moment. */
    public void at(LocalDateTime time, Runnable something) {
        Instant moment = time.atZone(BeijingClock.ZONE).toInstant();
        clock.at(moment, () -> flow.at(moment, something));
    }

    /** Hands a suggestion in on that day. @return its number */
    public String suggests(LocalDate day, String person, Map<String, Object> fields) {
        var number = new String[1];
        on(day, () -> flow.as(person, () -> number[0] = flow.start(step(person, "start", fields))));
        return number[0];
    }

    /** Starts a process on that day. @return its number */
    public String starts(LocalDate day, String process, String person, Map<String, Object> fields) {
        var key = "start" + Character.toUpperCase(process.charAt(0)) + process.substring(1);
        var number = new String[1];
        on(day, () -> flow.as(person, () -> number[0] = flow.start(step(person, key, fields))));
        return number[0];
    }

    /** Completes a task on that day; fields in pairs. */
    public void does(LocalDate day, String person, String task, String number, Object... fields) {
        var filled = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            filled.put((String) fields[i], fields[i + 1]);
        }
        on(day, () -> flow.as(person, () -> flow.complete(number, step(person, task, filled))));
    }

    private static DemoStep step(String person, String task, Map<String, Object> fields) {
        var answers = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> answers.put(name, value instanceof List<?> list ? json(list) : "" + value));
        return new DemoStep("", Instant.EPOCH, person, person, task, answers);
    }

    private static String json(List<?> codes) {
        return codes.stream().map(code -> '"' + code.toString() + '"').collect(Collectors.joining(",", "[", "]"));
    }

    /** Fires what the case's timers owe early that morning, one after the other. @return how many */
    public int morning(LocalDate day, String number) {
        int fired = 0;
        for (var due = due(day, number); !due.isEmpty(); due = due(day, number)) {
            var job = due.get(0).getId();
            at(day.atTime(0, 5), () -> jobs.executeJob(job));
            fired++;
        }
        return fired;
    }

    /** Every timer of a case, in all its instances, the earliest first. */
    public List<Job> timers(String number) {
        return engine.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .sorted(Comparator.comparing(Job::getDuedate))
                .toList();
    }

    private List<Job> due(LocalDate day, String number) {
        Instant moment = day.atTime(0, 5).atZone(BeijingClock.ZONE).toInstant();
        return timers(number).stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(moment))
                .toList();
    }
}
