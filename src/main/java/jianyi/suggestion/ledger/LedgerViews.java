package jianyi.suggestion.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.flow.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody asks the ledger for again and again, kept under names of his own. A view is a question: what it shows hangs on who asks. */
@Repository
class LedgerViews {

    /** More than this nobody finds again. */
    static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A view.
     *
     * @param address the question as an address of the ledger
     */
    record View(long id, String name, String address) {}

    /** The person's views by name. */
    List<View> of(String person) {
        return jdbc.sql("select id, name, address from ledger_view where person = ? order by name, id")
                .param(person)
                .query(View.class)
                .list();
    }

    /** Keeps a question; one of the same name is replaced. @throws Refusal 400 when there are too many */
    @Transactional
    public void keep(String person, String name, LedgerQuery query) {
        jdbc.sql("""
                        insert into ledger_view (person, name, address, saved_at) values (?, ?, ?, ?)
                        on conflict (person, name) do update set address = excluded.address, saved_at = excluded.saved_at""")
                .params(person, name, query.at(1).address("/cases", 1), OffsetDateTime.now(clock))
                .update();
        if (of(person).size() > MOST) {
            throw Refusal.invalid("常用查询最多存 " + MOST + " 个，请先删去不用的");
        }
    }

    /** Drops one of the person's own. @throws Refusal 404 when it is none of his */
    void drop(String person, long id) {
        int dropped = jdbc.sql("delete from ledger_view where person = ? and id = ?")
                .params(person, id)
                .update();
        if (dropped == 0) {
            throw Refusal.notFound("没有找到这个常用查询，可能已经删去");
        }
    }
}
