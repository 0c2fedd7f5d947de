package jianyi.inspection.correction;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.act.Field;
import jianyi.casework.act.Offer;
import jianyi.casework.act.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to keep that an opinion went to the authority above. */
@Component
@Order(20)
class CopyOffer implements Offer {

    private final CopyDesk desk;
    private final Copies copies;

    CopyOffer(CopyDesk desk, Copies copies) {
        this.desk = desk;
        this.copies = copies;
    }

    @Override
    public List<Way> ways(Viewer viewer, String number) {
        return desk.waiting(viewer, number).stream().map(this::way).toList();
    }

    private Way way(Opinion one) {
        var authority = copies.of(one.id()).orElseThrow().authority();
        return new Way(
                CopyPages.path(one.place()),
                "登记已送" + authority + "（意见" + one.place() + "）",
                "承办单位由" + authority + "领导，这条意见要同时送它。意见书在“文件”里下载，送出以后在这里登记。",
                List.of(Field.date("sentOn", ""), Field.text("sentWay", "", 100).hinting("如“公函，文号……”“当面送交”。")));
    }
}
