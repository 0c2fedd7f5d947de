package jianyi.office;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.rows.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All offices of the district. */
@Repository
public class Offices {

    private static final String SELECT =
            "select code, name, kind, parent, signs_for_itself, phone, retired_at is not null as retired from office where %s order by code";

    private final JdbcClient jdbc;
    private final OfficeFlow flow;
    private final AuditTrail trail;

    Offices(JdbcClient jdbc, OfficeFlow flow, AuditTrail trail) {
        this.jdbc = jdbc;
        this.flow = flow;
        this.trail = trail;
    }

    /** The office of this code, in use or retired, or empty; what people type or choose is checked with {@link #inUse}. */
    public Optional<Office> find(String code) {
        return ReadOnce.of(
                "office",
                code,
                () -> jdbc.sql(SELECT.formatted("code = ?"))
                        .param(code)
                        .query(Office.class)
                        .optional());
    }

    /**
     * The office of this code.
     *
     * @throws NoSuchElementException when there is none; check what people typed with {@link #find}
     */
    public Office get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no office " + code));
    }

    /** An office's name, in use or not; the code itself where there is none of it. */
    public String name(String code) {
        return find(code).map(Office::name).orElse(code);
    }

    /** The office of this code when it is in use, or empty; one to practise with is nobody's to name. */
    public Optional<Office> inUse(String code) {
        return find(code).filter(office -> !office.retired() && !Practice.has(office.code()));
    }

    /** Every office in use, by code: those that may be chosen. */
    public List<Office> all() {
        return jdbc.sql(SELECT.formatted("retired_at is null and " + Practice.REAL))
                .query(Office.class)
                .list();
    }

    /** Every office there is or was, by code: for the names of what was done; not those of the practice cases, as in {@link #all}. */
    public List<Office> ever() {
        return jdbc.sql(SELECT.formatted(Practice.REAL)).query(Office.class).list();
    }

    /** The government in use beside a congress body, or empty when there is none. */
    public Optional<Office> governmentOf(String body) {
        return jdbc.sql(SELECT.formatted("parent = ? and kind = 'GOVERNMENT' and retired_at is null") + " limit 1")
                .param(body)
                .query(Office.class)
                .optional();
    }

    /** The units of a government that are in use, by code. */
    public List<Office> unitsOf(String government) {
        return jdbc.sql(SELECT.formatted("parent = ? and kind = 'UNIT' and retired_at is null"))
                .param(government)
                .query(Office.class)
                .list();
    }

    /**
     * The congress body an office belongs to: a town or district itself, the district for a street, and the body above
     * a unit, a government or a party committee.
     *
     * @throws NoSuchElementException when the office is unknown
     */
    public Office bodyOf(String code) {
        Office office = get(code);
        return office.kind().isCongress() ? office : bodyOf(office.parent());
    }

    /**
     * Enters or changes an office and makes sure that each of its posts has its engine group.
     *
     * @throws IllegalArgumentException when the code is not ASCII letters and digits, or the parent does not fit
     */
    @Transactional
    public void save(Office office) {
        check(office);
        tell(find(office.code()).orElse(null), office);
        jdbc.sql("""
                        insert into office (code, name, kind, parent, signs_for_itself, phone)
                        values (:code, :name, :kind, :parent, :signs, :phone)
                        on conflict (code) do update set name = excluded.name, kind = excluded.kind,
                            parent = excluded.parent, signs_for_itself = excluded.signs_for_itself,
                            phone = excluded.phone""")
                .param("code", office.code())
                .param("name", office.name())
                .param("kind", office.kind().name())
                .param("parent", office.parent())
                .param("signs", office.signsForItself())
                .param("phone", office.phone())
                .update();
        office.kind()
                .roles()
                .forEach(role -> flow.saveGroup(new Post(office.code(), role).group(), office.title(role)));
    }

    private void tell(Office before, Office after) {
        if (!after.equals(before)) {
            trail.add(Act.rules((before == null ? "新建单位“" : "修改单位“") + after.name() + "”（" + after.code() + "）")
                    .changed(before == null ? null : before.words(), after.words()));
        }
    }

    /** Takes an office out of use from a moment on, or into use again with null. */
    void retire(String code, OffsetDateTime at) {
        jdbc.sql("update office set retired_at = cast(? as timestamptz) where code = ?")
                .params(at, code)
                .update();
        find(code)
                .ifPresent(office ->
                        trail.add(Act.rules((at == null ? "恢复使用单位“" : "停用单位“") + office.name() + "”（" + code + "）")));
    }

    /** Removes an office and its groups; callers have made sure that nothing hangs on it. */
    @Transactional
    public void remove(Office office) {
        office.kind().roles().forEach(role -> flow.deleteGroup(new Post(office.code(), role).group()));
        jdbc.sql("delete from retirement where office = ?").param(office.code()).update();
        jdbc.sql("delete from office where code = ?").param(office.code()).update();
        trail.add(Act.rules("删除单位“" + office.name() + "”（" + office.code() + "）"));
    }

    private void check(Office office) {
        if (!office.code().matches("[A-Za-z0-9]{2,32}")) {
            throw new IllegalArgumentException("office code " + office.code());
        }
        boolean fits = office.parent() == null
                ? office.kind() == OfficeKind.STANDING
                : find(office.parent())
                        .filter(parent -> office.kind().fitsUnder(parent.kind()))
                        .isPresent();
        if (!fits) {
            throw new IllegalArgumentException("office " + office.code() + " under " + office.parent());
        }
    }
}
