package jianyi.setup.roll;

import java.util.Optional;
import java.util.stream.Stream;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.flow.text.Telephone;
import jianyi.flow.text.Text;
import jianyi.intake.Change;
import jianyi.intake.book.Book;
import jianyi.office.Person;

/** What a cell of the roll's workbook says, and how it differs from what is stored. */
final class Cells {

    private Cells() {}

    /** What is typed; what is stored when it differs only in ways that do not count, or when nothing is typed. */
    static String kept(String typed, String stored) {
        return stored != null && same(typed, stored) && Text.name(stored).equals(stored) ? stored : typed;
    }

    static boolean same(String one, String other) {
        return Text.key(one).equals(Text.key(other));
    }

    static String phone(String label, Book.Line line, String stored) {
        String typed = Typed.phone(label, line.get(label));
        return typed == null || Telephone.same(typed, stored) ? stored : typed;
    }

    static Person person(Book.Line line) {
        String account = line.get("账号");
        return new Person(
                account.isEmpty() ? null : Typed.code("账号", account),
                Typed.name("姓名", line.get("姓名"), 30),
                Typed.mail("邮箱", line.get("邮箱")),
                Typed.phone("手机", line.get("手机")));
    }

    static boolean yes(String label, String typed, boolean otherwise) {
        return switch (Text.name(typed)) {
            case "" -> otherwise;
            case "是" -> true;
            case "否" -> false;
            default -> throw Refusal.invalid("“" + label + "”应填“是”或“否”");
        };
    }

    static String yesNo(boolean yes) {
        return yes ? "是" : "否";
    }

    static Change change(Object before, Object after) {
        return before == null ? Change.NEW : before.equals(after) ? Change.SAME : Change.CHANGED;
    }

    /** The differences, one a line; null when there is none. */
    static String words(Stream<Optional<String>> changes) {
        String words = String.join("\n", changes.flatMap(Optional::stream).toList());
        return words.isEmpty() ? null : words;
    }
}
