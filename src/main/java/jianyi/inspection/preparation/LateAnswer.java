package jianyi.inspection.preparation;

import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.casework.act.Field;
import jianyi.casework.act.Offer;
import jianyi.casework.act.Way;
import jianyi.casework.act.WayDoor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has not answered in time whether he goes along may still do so: until then he reads and records nothing. */
@Controller
@Order(21)
class LateAnswer implements Offer {

    private static final String PATH = "join";

    private final WayDoor door;
    private final MembershipDesk desk;

    LateAnswer(WayDoor door, MembershipDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @Override
    public List<Way> ways(Viewer viewer, String number) {
        return desk.late(viewer, number)
                ? List.of(new Way(
                        PATH,
                        "补报是否参加",
                        "您还没有答复是否参加检查。事项与您本人或者亲属有利害关系的，应当回避。",
                        List.of(
                                Field.radio(
                                        "joins",
                                        List.of(new Field.Option("true", "参加"), new Field.Option("false", "不参加"))),
                                Field.words("conflict", "").optional("不参加的必须写。"))))
                : List.of();
    }

    @PostMapping("/cases/{number}/ways/join")
    ModelAndView join(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return door.go(number, PATH, typed, desk::answerLate);
    }
}
