package jianyi.followup.extension;

import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.casework.sheet.SheetRecord;
import org.springframework.stereotype.Component;

/** What a case's sheet tells of more time: what was asked, why, and what was decided. */
@Component
public class ExtensionRecords {

    private final Extensions extensions;
    private final ExtensionNews words;

    ExtensionRecords(Extensions extensions, ExtensionNews words) {
        this.extensions = extensions;
        this.words = words;
    }

    /** Every request of a case, oldest first. */
    public List<SheetRecord> of(String number) {
        return extensions.of(number).stream().map(this::told).toList();
    }

    private SheetRecord told(Extension one) {
        return SheetRecord.of(words.name(one.unit()) + "申请延期", state(one), one.open() ? "soon" : "good")
                .line("申请时间", ChineseDates.minute(one.askedAt()))
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
