package jianyi.meeting.roll;

import java.util.Arrays;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.meeting.MeetingAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roll of those who sit in and those who are asked to come; they are counted in no quorum and no majority. */
@Service
class GuestDesk {

    private static final int NAME = 50;
    private static final int POST = 100;
    private static final int MOST = 300;
    private static final String NONE = "没有这位列席或者邀请的人员";

    private final MeetingAccess access;
    private final Guests guests;

    GuestDesk(MeetingAccess access, Guests guests) {
        this.access = access;
        this.guests = guests;
    }

    /** Enters one. @throws Refusal 400 naming the field; 403 unless a keeper; 409 for a meeting that is over */
    @Transactional
    public void enter(Viewer viewer, String number, Map<String, String> typed) {
        open(viewer, number);
        var role = Arrays.stream(Guest.Capacity.values())
                .filter(one -> one.name().equals(typed.get("role")))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("请选择“身份”"));
        var name = Typed.required("姓名", typed.get("name"), NAME);
        var post = Typed.required("单位和职务", typed.get("post"), POST);
        if (guests.of(number).size() >= MOST) {
            throw Refusal.conflict("列席和邀请的人员最多 " + MOST + " 名");
        }
        guests.add(number, role, name, post);
    }

    /** Notes that one has come, that he was ticked by mistake, or takes him off. @param what {@code here}, {@code away}, {@code remove} */
    @Transactional
    public void mark(Viewer viewer, String number, String id, String what) {
        open(viewer, number);
        var guest = guests.find(number, Typed.id(id, NONE)).orElseThrow(() -> Refusal.notFound(NONE));
        switch (what) {
            case "here" -> guests.present(guest, true);
            case "away" -> guests.present(guest, false);
            case "remove" -> guests.remove(guest);
            default -> throw Refusal.invalid("没有这个办法");
        }
    }

    private void open(Viewer viewer, String number) {
        var meeting = access.keptLocked(viewer, number);
        if (meeting.state().over() || meeting.closedOn() != null) {
            throw Refusal.conflict("会议已经结束，名单不能再改");
        }
    }
}
