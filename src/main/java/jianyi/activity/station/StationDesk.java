package jianyi.activity.station;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyi.access.Viewer;
import jianyi.activity.ActivityAccess;
import jianyi.activity.group.GroupDesk;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import jianyi.casework.store.FileKind;
import jianyi.casework.store.Place;
import jianyi.casework.time.Terms;
import jianyi.deputy.Deputies;
import jianyi.files.Incoming;
import jianyi.files.Uploads;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Office;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Stations are kept by their office and looked at by it and by the district above. */
@Service
public class StationDesk {

    private static final int WISH = 500;

    private final Stations stations;
    private final ActivityAccess access;
    private final GroupDesk offices;
    private final Deputies deputies;
    private final Settings settings;
    private final CaseFiles files;
    private final Uploads uploads;
    private final Terms terms;
    private final Clock clock;

    StationDesk(
            Stations stations,
            ActivityAccess access,
            GroupDesk offices,
            Deputies deputies,
            Settings settings,
            CaseFiles files,
            Uploads uploads,
            Terms terms,
            Clock clock) {
        this.stations = stations;
        this.access = access;
        this.offices = offices;
        this.deputies = deputies;
        this.settings = settings;
        this.files = files;
        this.uploads = uploads;
        this.terms = terms;
        this.clock = clock;
    }

    /** The offices whose stations this person may know: his own, those below, and those he is a deputy of or at home in. */
    Set<String> known(Viewer viewer) {
        var known = new TreeSet<>(access.below(viewer));
        access.keeping(viewer).stream().map(Office::code).forEach(known::add);
        deputies.mandates(viewer.id()).forEach(one -> {
            known.add(one.body());
            deputies.homes(one.body()).computeIfPresent(viewer.id(), (me, home) -> {
                known.add(home);
                return home;
            });
        });
        return known;
    }

    /** One of them. @throws Refusal 404 */
    Station readable(Viewer viewer, String number) {
        return stations.find(number)
                .filter(it -> known(viewer).contains(it.body()))
                .orElseThrow(Station::unknown);
    }

    /** Whether this person looks at it: its office and the district above. */
    boolean checks(Viewer viewer, Station it) {
        return access.keeps(viewer, it.body()) || above(viewer, it);
    }

    /** Whether this person answers what it asks for. */
    boolean above(Viewer viewer, Station it) {
        return access.below(viewer).contains(it.body());
    }

    /** What it shall have, by the rules of its place. */
    List<String> items(Station it) {
        return lines(it, Setting.STATION_ITEMS);
    }

    /** Which rules shall hang on its wall. */
    List<String> rules(Station it) {
        return lines(it, Setting.STATION_RULES);
    }

    private List<String> lines(Station it, Setting setting) {
        return List.copyOf(new LinkedHashSet<>(settings.text(it.body(), setting)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()));
    }

    /** Enters one. @return its number @throws Refusal 403, 400 naming the field */
    @Transactional
    public String open(Viewer viewer, Map<String, String> typed) {
        var office = offices.office(viewer, typed.get("office"));
        return stations.open(office.code(), StationForm.read(typed));
    }

    /** Changes what is known of it. */
    @Transactional
    public void save(Viewer viewer, String number, Map<String, String> typed) {
        kept(viewer, number);
        stations.save(number, StationForm.read(typed));
    }

    /** Gives it up. */
    @Transactional
    public void giveUp(Viewer viewer, String number) {
        kept(viewer, number);
        stations.giveUp(number, terms.today());
    }

    private Station kept(Viewer viewer, String number) {
        if (!access.keeps(viewer, readable(viewer, number).body())) {
            throw Refusal.forbidden("只有所在的机关可以办理");
        }
        var it = stations.lock(number);
        if (it.givenUpOn() != null) {
            throw Refusal.conflict("这一处已经不再使用");
        }
        return it;
    }

    /** Somebody has looked at one thing. @throws Refusal 403 for whoever does not look, 400 naming the field */
    public void check(Viewer viewer, String number, Map<String, String> typed, List<MultipartFile> photos) {
        var it = readable(viewer, number);
        if (!checks(viewer, it)) {
            throw Refusal.forbidden("只有所在的机关和区人大可以登记检查情况");
        }
        var seen = seen(viewer, it, typed);
        uploads.keep(photos, taken -> store(viewer, number, seen, taken));
    }

    private Check seen(Viewer viewer, Station it, Map<String, String> typed) {
        var item = Typed.required("项目", typed.get("item"), 60);
        if (!items(it).contains(item) && !rules(it).contains(item)) {
            throw Refusal.invalid("“项目”没有这个选项");
        }
        var met = Typed.required("有没有", typed.get("met"), 5);
        if (!met.matches("true|false")) {
            throw Refusal.invalid("请选择“有没有”");
        }
        boolean there = Boolean.parseBoolean(met);
        var fixBy = Typed.optional("整改期限", typed.get("fixBy"), 40);
        if (!there && fixBy == null) {
            throw Refusal.invalid("请填写“整改期限”：没有的，什么时候补上");
        }
        return new Check(
                item,
                there,
                Typed.optional("说明", typed.get("remark"), 200),
                terms.today(),
                viewer.name(),
                there ? null : Typed.day("整改期限", fixBy),
                null);
    }

    private void store(Viewer viewer, String number, Check seen, List<Incoming> taken) {
        if (taken.size() > 1 || taken.stream().anyMatch(one -> !one.type().picture())) {
            throw Refusal.invalid("“照片”应为一张照片");
        }
        stations.lock(number);
        var place = new Place(FileKind.ACTIVITY, null, null, "CHECK", seen.item());
        Long photo = null;
        for (Incoming file : taken) {
            photo = files.add(number, place, file, viewer, OffsetDateTime.now(clock));
        }
        stations.check(
                number,
                new Check(
                        seen.item(),
                        seen.met(),
                        seen.remark(),
                        seen.checkedOn(),
                        seen.checkedBy(),
                        seen.fixBy(),
                        photo));
    }

    /** A photo, for whoever may know of the station. @throws Refusal 404 */
    CaseFile photo(Viewer viewer, String number, long id) {
        readable(viewer, number);
        return files.find(number, id).filter(file -> !file.removed()).orElseThrow(() -> Refusal.notFound("没有这张照片"));
    }

    /** Asks the district for equipment. */
    @Transactional
    public void wish(Viewer viewer, String number, Map<String, String> typed) {
        kept(viewer, number);
        stations.wish(number, Typed.required("要什么", typed.get("what"), WISH), terms.today(), viewer.name());
    }

    /** The district answers. @throws Refusal 403 for others, 404, 409 for one that is answered, 400 for a no without words */
    @Transactional
    public void decide(Viewer viewer, String number, long wish, Map<String, String> typed) {
        if (!above(viewer, readable(viewer, number))) {
            throw Refusal.forbidden("由区人大答复");
        }
        stations.lock(number);
        var asked = stations.wishes(number).stream()
                .filter(one -> one.id() == wish)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这项设备需求"));
        if (asked.granted() != null) {
            throw Refusal.conflict("已经答复过了");
        }
        boolean granted = "true".equals(typed.get("granted"));
        var remark = Typed.optional("说明", typed.get("remark"), WISH);
        if (!granted && remark == null) {
            throw Refusal.invalid("请填写“说明”：不同意的要写理由");
        }
        stations.decide(wish, granted, remark, terms.today(), viewer.name());
    }

    /** Whether the list is anybody's business who holds this person's posts. */
    boolean enters(Viewer viewer) {
        return viewer.has(Role.DEPUTY) || access.enters(viewer);
    }
}
