package jianyi.suggestion.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.papers.Names;
import jianyi.papers.PaperTemplates;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Reply;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.letter.Letters;
import jianyi.suggestion.sheet.ArchivePart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The archive 案卷归档 of a finished case: every paper, every delivered letter, how it went, and what other packages keep. */
@Component
public class Archives {

    private final CaseBundles files;
    private final Papers papers;
    private final PaperHead head;
    private final PaperTemplates templates;
    private final RecordWording record;
    private final Letters letters;
    private final Replies replies;
    private final Names names;
    private final ObjectProvider<ArchivePart> parts;

    Archives(
            CaseBundles files,
            Papers papers,
            PaperHead head,
            PaperTemplates templates,
            RecordWording record,
            Letters letters,
            Replies replies,
            Names names,
            ObjectProvider<ArchivePart> parts) {
        this.files = files;
        this.papers = papers;
        this.head = head;
        this.templates = templates;
        this.record = record;
        this.letters = letters;
        this.replies = replies;
        this.names = names;
        this.parts = parts;
    }

    /**
     * The archive of a finished case, decided and listed; its papers are made while it is written, one after the other.
     *
     * @throws Refusal 404 when there is no such case, 403 when it is not for this person, 409 while the case is open
     */
    @Transactional
    public Archive of(Viewer viewer, String number) {
        var file = files.open(viewer, number);
        if (!PaperRights.mayArchive(file)) {
            throw Refusal.forbidden("整卷归档只供受理机关及其上级人大的工作人员和负责人下载");
        }
        if (!file.it().state().ended()) {
            throw Refusal.conflict("这件建议还没有办结，办结后才能整卷归档");
        }
        var items = new ArrayList<ArchivePart.Item>();
        items.add(paper(file, PaperKind.FORM, null, file.it().submittedOn()));
        assignments(file, items);
        letters(file, items);
        whole(file, items);
        items.add(new MadeItem(
                "办理过程记录.docx",
                file.it().closedOn(),
                "评价、联系记录、会办意见和时间线",
                () -> templates.fill(RecordWording.TEMPLATE, record.values(file))));
        var attached = parts.orderedStream()
                .flatMap(part -> part.of(file.sight()).stream())
                .toList();
        return new Archive(file, items, attached, new Contents(head, templates));
    }

    private void assignments(CaseBundle file, List<ArchivePart.Item> items) {
        for (Handling work : file.handlings()) {
            items.add(paper(file, PaperKind.ASSIGNMENT, work, work.assignedOn()));
            if (papers.has(file, PaperKind.REFUSAL, work)) {
                items.add(paper(file, PaperKind.REFUSAL, work, work.endedOn()));
            }
        }
        if (papers.has(file, PaperKind.RECEIPT, null)) {
            items.add(paper(file, PaperKind.RECEIPT, null, file.it().assignedOn()));
        }
    }

    private void letters(CaseBundle file, List<ArchivePart.Item> items) {
        for (Handling work : file.handlings()) {
            if (papers.has(file, PaperKind.CONTACT, work)) {
                items.add(paper(file, PaperKind.CONTACT, work, null));
            }
            replies.of(work.id()).stream()
                    .filter(reply -> reply.deliveredOn() != null)
                    .map(reply -> letter(file, work, reply))
                    .forEach(items::add);
        }
    }

    private void whole(CaseBundle file, List<ArchivePart.Item> items) {
        if (papers.has(file, PaperKind.RATING, null)) {
            items.add(paper(file, PaperKind.RATING, null, null));
        }
    }

    private ArchivePart.Item letter(CaseBundle file, Handling work, Reply reply) {
        String number = reply.letterNumber() == null ? "" : "，" + reply.letterNumber();
        return new MadeItem(
                "答复函（" + names.office(work.unit()) + "）.docx",
                reply.letterDate() == null ? reply.deliveredOn() : reply.letterDate(),
                "第" + work.round() + "次办理" + number,
                () -> letters.of(file.it(), work, reply, file.sight().author()));
    }

    private ArchivePart.Item paper(CaseBundle file, PaperKind kind, Handling work, LocalDate day) {
        String unit = work == null ? "" : "（" + names.office(work.unit()) + "）";
        String note = work == null ? "" : work.part().label() + (work.round() > 1 ? "，第" + work.round() + "次办理" : "");
        return new MadeItem(
                kind.title() + unit + ".docx",
                day,
                note,
                () -> papers.print(file, kind, work).docx());
    }
}
