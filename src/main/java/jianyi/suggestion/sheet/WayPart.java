package jianyi.suggestion.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.calendar.BeijingClock;
import jianyi.casework.sheet.ModelPicture;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.casework.step.UsualTime;
import jianyi.flow.Refusal;
import jianyi.flow.start.Models;
import jianyi.office.Offices;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.State;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 走到哪里 on the sheet: the steps that wait, since when, how long they usually take, and the case's way on the models' pictures. */
@Component
@Order(85)
class WayPart implements SheetPart {

    private final Steps steps;
    private final Handlings handlings;
    private final UsualTime usual;
    private final Models models;
    private final Offices offices;
    private final Clock clock;

    WayPart(Steps steps, Handlings handlings, UsualTime usual, Models models, Offices offices, Clock clock) {
        this.steps = steps;
        this.handlings = handlings;
        this.usual = usual;
        this.models = models;
        this.offices = offices;
        this.clock = clock;
    }

    /** @param told the main picture for who cannot see it */
    record Shown(List<Waiting> waiting, String told, List<Unit> units) {}

    /** A step: 起草答复 · 区水利局 · 第 3 天 · 通常 12 天, the last empty where nobody knows. */
    record Waiting(String step, String unit, String days, String usual) {}

    /** A unit's picture. */
    record Unit(long id, String name, String told) {}

    @Override
    public String id() {
        return "way";
    }

    @Override
    public String heading() {
        return "走到哪里";
    }

    @Override
    public Optional<Shown> of(Sight sight) {
        if (!sight.involved() || sight.suggestion().state() == State.PAST) {
            return Optional.empty();
        }
        var way = way(sight);
        Map<Long, String> names = way.units().stream().collect(Collectors.toMap(Handling::id, this::name));
        var usually =
                sight.inside() ? usual.waiting(sight.suggestion().number(), sight::usually) : Map.<String, String>of();
        return Optional.of(new Shown(
                way.waiting().stream()
                        .map(step -> waiting(step, names, usually))
                        .toList(),
                told(way.main()),
                way.units().stream()
                        .map(one -> new Unit(one.id(), names.get(one.id()), told(way.of(one))))
                        .toList()));
    }

    /** The case's own picture. @throws Refusal 404 for a reader who has nothing to do with the case */
    String main(Sight sight) {
        return seen(sight).main().svg();
    }

    /** One unit's picture. @throws Refusal 404 for a reader who may not see it */
    String unit(Sight sight, long handling) {
        var way = seen(sight);
        return way.units().stream()
                .filter(one -> one.id() == handling)
                .findFirst()
                .map(one -> way.of(one).svg())
                .orElseThrow(() -> Refusal.notFound("没有这张图"));
    }

    private DrawnWay seen(Sight sight) {
        if (!sight.involved()) {
            throw Refusal.notFound("没有这张图");
        }
        return way(sight);
    }

    private DrawnWay way(Sight sight) {
        var number = sight.suggestion().number();
        return new DrawnWay(sight, steps.of(number), handlings.of(number));
    }

    private Waiting waiting(TaskStep step, Map<Long, String> names, Map<String, String> usually) {
        long days = ChronoUnit.DAYS.between(BeijingClock.day(step.arrivedAt()), LocalDate.now(clock));
        return new Waiting(
                models.taskName(step.key()),
                step.handling() == null ? "" : names.getOrDefault(step.handling(), ""),
                days == 0 ? "今天到" : "已 " + days + " 天",
                usually.getOrDefault(step.task(), ""));
    }

    private String name(Handling one) {
        var unit = offices.name(one.unit());
        return one.round() == 1 ? unit : unit + "（第 " + one.round() + " 次办理）";
    }

    private String told(ModelPicture picture) {
        var passed = names(picture.passed());
        var present = names(picture.present());
        return "流程图。" + (passed.isEmpty() ? "" : "已走过：" + passed + "。")
                + (present.isEmpty() ? "" : "现在：" + present + "。");
    }

    /** Tasks alone: they have names people know. */
    private String names(Set<String> ids) {
        return ids.stream()
                .sorted()
                .filter(id -> id.startsWith("user_"))
                .map(models::taskName)
                .collect(Collectors.joining("、"));
    }
}
