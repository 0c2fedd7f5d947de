package jianyi.suggestion.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.Terms;
import jianyi.notice.WebAddress;
import jianyi.papers.LetterText;
import jianyi.papers.QrCode;
import org.springframework.stereotype.Component;

/** What every paper of a case can say: which case it is, where it lies, and the code that leads there. */
@Component
class PaperHead {

    private final WebAddress address;
    private final Terms terms;

    PaperHead(WebAddress address, Terms terms) {
        this.address = address;
        this.terms = terms;
    }

    Map<String, Object> of(CaseBundle file) {
        var head = new LinkedHashMap<String, Object>();
        head.put("编号", file.it().shownNumber());
        head.put("案号", file.it().number());
        head.put("届次", file.occasion());
        head.put("建议标题", LetterText.line(file.it().title()));
        head.put("提出代表", file.briefSigners());
        head.put("人大机关", LetterText.congressOffice(file.body()));
        head.put("人大电话", LetterText.line(file.body().phone()));
        head.put("打印日期", ChineseDates.format(terms.today()));
        head.put("二维码", QrCode.of(address.of("/cases/" + file.it().number())));
        return head;
    }

    /** For a list of several cases: the code leads to the ledger, and what belongs to one case is empty. */
    Map<String, Object> ofMany(int cases) {
        var head = new LinkedHashMap<String, Object>();
        List.of("编号", "届次", "建议标题", "提出代表").forEach(name -> head.put(name, ""));
        head.put("案号", "共" + cases + "件");
        head.put("打印日期", ChineseDates.format(terms.today()));
        head.put("二维码", QrCode.of(address.of("/cases")));
        return head;
    }
}
