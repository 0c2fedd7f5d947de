package jianyi.activity.station;

import java.util.Arrays;
import java.util.Map;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;

/** What is typed about a station. */
record StationForm(Station.Kind kind, String name, String address, String keeper, String hours) {

    private static final int NAME = 60;
    private static final int LINE = 200;

    /** Reads it. @throws Refusal 400 naming the field by its label */
    static StationForm read(Map<String, String> typed) {
        return new StationForm(
                Arrays.stream(Station.Kind.values())
                        .filter(one -> one.name().equals(typed.get("kind")))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("请选择“种类”")),
                Typed.name("名称", typed.get("name"), NAME),
                Typed.required("地址", typed.get("address"), LINE),
                Typed.optional("负责人和电话", typed.get("keeper"), LINE),
                Typed.optional("开放时间", typed.get("hours"), LINE));
    }
}
