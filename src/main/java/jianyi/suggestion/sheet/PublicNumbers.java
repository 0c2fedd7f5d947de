package jianyi.suggestion.sheet;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.casework.sheet.CaseNumbers;
import jianyi.office.Practice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Suggestions are called 第12号 from their acceptance on; those to practise on are not. */
@Repository
class PublicNumbers implements CaseNumbers {

    private final JdbcClient jdbc;

    PublicNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String number, int publicNumber) {}

    @Override
    public Map<String, String> called(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select number, public_number from suggestion
                        where number in (:numbers) and public_number is not null and body <> :practice""")
                .params(Map.of("numbers", numbers, "practice", Practice.BODY))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::number, row -> "第" + row.publicNumber() + "号"));
    }
}
