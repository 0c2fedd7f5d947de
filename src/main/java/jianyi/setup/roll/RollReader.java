package jianyi.setup.roll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import jianyi.deputy.Deputies;
import jianyi.deputy.Groupings;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import jianyi.intake.Judged;
import jianyi.intake.book.Book;
import jianyi.office.Office;
import jianyi.office.People;

/** Compares the lines of one workbook with what is set up; earlier lines count as set up for later ones. */
class RollReader {

    private final RollOffices offices;
    private final RollPosts posts;
    private final RollDeputies deputies;

    /** @param by user id of who brought the workbook: nobody gives himself a post */
    RollReader(Collection<Office> offices, People people, Deputies deputies, Groupings groupings, String by) {
        var met = new Met();
        var known = new KnownPeople(people.ever(), people.onDuty());
        this.offices = new RollOffices(offices, met);
        this.posts = new RollPosts(this.offices, known, people, met, by);
        this.deputies = new RollDeputies(this.offices, known, deputies, new RollGroups(groupings), met);
    }

    /** Every line of the three sheets, in their order. */
    List<Judged> judge(Book book) {
        List<Judged> judged = new ArrayList<>();
        each(judged, book, RollSheets.OFFICES, "名称", offices::judge);
        each(judged, book, RollSheets.POSTS, "姓名", posts::judge);
        each(judged, book, RollSheets.DEPUTIES, "姓名", deputies::judge);
        return judged.stream().map(deputies::pointedOut).toList();
    }

    private void each(List<Judged> judged, Book book, String sheet, String name, Function<Book.Line, Judged> one) {
        for (Book.Line line : book.table(sheet).lines()) {
            try {
                line.fault().ifPresent(fault -> {
                    throw Refusal.invalid(fault);
                });
                if (RollSheets.example(line)) {
                    throw Refusal.invalid("这是模板里的示例行，请删掉");
                }
                judged.add(one.apply(line));
            } catch (Refusal refusal) {
                judged.add(Judged.faulty(sheet, line.number(), shortened(line.get(name)), refusal.getMessage()));
                if (sheet.equals(RollSheets.OFFICES)) {
                    offices.faulty(line);
                }
            }
        }
    }

    private static String shortened(String text) {
        String plain = Text.line(text).replace("\0", "");
        return plain.substring(0, Math.min(60, plain.length()));
    }
}
