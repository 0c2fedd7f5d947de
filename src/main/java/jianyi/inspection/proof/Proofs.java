package jianyi.inspection.proof;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which file proves what. Callers that write hold the lock on the matter's row. */
@Repository
public class Proofs {

    private final JdbcClient jdbc;
    private final CaseFiles files;

    Proofs(JdbcClient jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    private record Row(long file, Integer place, String office) {}

    /** All of a matter that are there, in the order they came. */
    public List<Proof> of(String number) {
        Map<Long, CaseFile> all = files.of(number).stream()
                .filter(file -> !file.removed())
                .collect(Collectors.toMap(CaseFile::id, file -> file));
        return jdbc.sql("""
                        select p.file, o.place, p.office from opinion_proof p join case_file f on f.id = p.file
                            left join opinion o on o.id = p.opinion
                        where f.number = ? order by p.file""").param(number).query(Row.class).list().stream()
                .filter(row -> all.containsKey(row.file()))
                .map(row -> new Proof(all.get(row.file()), row.place(), row.office()))
                .toList();
    }

    void add(long file, Long opinion, String office) {
        jdbc.sql("insert into opinion_proof (file, opinion, office) values (?, ?, ?)")
                .params(file, opinion, office)
                .update();
    }
}
