package jianyi.suggestion.extension;

import java.util.List;
import java.util.Optional;
import jianyi.casework.sheet.SheetRecord;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.time.SheetDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet's part about more time: what was asked, why, and what was decided. */
@Component
@Order(12)
class ExtensionPart implements SheetPart {

    private final Extensions extensions;
    private final ExtensionNews words;
    private final SheetDates dates;

    ExtensionPart(Extensions extensions, ExtensionNews words, SheetDates dates) {
        this.extensions = extensions;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public String id() {
        return "extensions";
    }

    @Override
    public String heading() {
        return "延期";
    }

    @Override
    public Optional<List<SheetRecord>> of(Sight sight) {
        var asked = extensions.of(sight.suggestion().number());
        return sight.involved() && !asked.isEmpty()
                ? Optional.of(asked.stream().map(this::told).toList())
                : Optional.empty();
    }

    private SheetRecord told(Extension one) {
        return SheetRecord.of(words.unit(one.unit()) + "申请延期", state(one), one.open() ? "soon" : "good")
                .line("申请时间", dates.minute(one.askedAt()))
                .line("原来的期限", words.day(one.before()))
                .line("申请延到", words.day(one.newDue()))
                .line("理由", one.reason())
                .line("准予延到", one.grantedDue() == null ? null : words.day(one.grantedDue()))
                .line("说明", one.remark());
    }

    private static String state(Extension one) {
        if (one.granted() != null) {
            return one.granted() ? "已准予" : "未准予";
        }
        return one.open() ? "待人大决定" : "不再需要";
    }
}
