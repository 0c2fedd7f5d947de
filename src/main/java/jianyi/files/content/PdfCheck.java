package jianyi.files.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A PDF that only shows pages: no script, nothing that starts programs, sends or carries files. Reads the file's words from front to
 * back as a viewer's lexer does, and those packed into object streams, too. What it cannot look into it refuses.
 */
final class PdfCheck {

    private static final Set<String> RUNNING =
            Set.of("JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMedia", "XFA");
    private static final Set<String> CARRYING = Set.of("EmbeddedFile", "EmbeddedFiles", "EF", "FileAttachment");

    private final Content content;
    private final long end;
    private final PdfPacked packed = new PdfPacked();
    private final List<String> names = new ArrayList<>();

    private PdfCheck(Content content, long end) {
        this.content = content;
        this.end = end;
    }

    static FileType check(Content content) throws IOException, Unfit {
        if (!PdfEdges.begins(content)) {
            throw new Unfit(PdfEdges.start(content) < 0 ? Unfit.DAMAGED : Unfit.DISGUISED);
        }
        new PdfCheck(content, PdfEdges.end(content)).read(PdfEdges.start(content));
        return FileType.PDF;
    }

    /** @throws Unfit when a name says that the PDF does more than show pages */
    static void refuse(String name) throws Unfit {
        if (RUNNING.contains(name)) {
            throw new Unfit("含有脚本或会启动程序的内容，不能上传；请打印成新的 PDF 后再上传");
        }
        if (CARRYING.contains(name)) {
            throw new Unfit("里附带了别的文件，不能上传；请把附带的文件分别上传");
        }
        if (name.equals("Encrypt")) {
            throw new Unfit(Unfit.LOCKED);
        }
    }

    private void read(long start) throws IOException, Unfit {
        boolean objects = false;
        for (long at = start; at < end; ) {
            int here = content.at(at);
            if (here == '/') {
                at = name(at + 1);
            } else if (here == '(') {
                at = text(at + 1);
            } else if (here == '%') {
                at = line(at);
            } else if (here == 'o' && content.says(at, "obj") && !content.says(at - 3, "end")) {
                names.clear();
                objects = true;
                at += 3;
            } else if (here == 's' && content.says(at, "stream") && !content.says(at - 3, "end")) {
                at = stream(at + 6);
            } else {
                at++;
            }
        }
        if (!objects) {
            throw new Unfit(Unfit.DAMAGED);
        }
    }

    private long name(long start) throws IOException, Unfit {
        var name = new StringBuilder();
        long at = start;
        while (at < content.length() && PdfPacked.regular(content.at(at)) && name.length() < 128) {
            int c = content.at(at++);
            if (c == '#' && at + 2 <= content.length() && PdfPacked.hex(content.letters(at, 2))) {
                c = Integer.parseInt(content.letters(at, 2), 16);
                at += 2;
            }
            name.append((char) c);
        }
        refuse(name.toString());
        names.add(name.toString());
        return at;
    }

    private long text(long start) throws IOException, Unfit {
        long at = start;
        for (int open = 1; open > 0 && at < content.length(); at++) {
            switch (content.at(at)) {
                case '\\' -> at++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
        }
        hidden(start, Math.min(at, content.length()));
        return at;
    }

    private long line(long start) throws IOException, Unfit {
        long at = start;
        while (at < content.length() && content.at(at) != '\n' && content.at(at) != '\r') {
            at++;
        }
        hidden(start, at);
        return at;
    }

    private long stream(long start) throws IOException, Unfit {
        long end = content.find("endstream", start);
        if (end < 0) {
            throw new Unfit(Unfit.DAMAGED);
        }
        hidden(start, end);
        if (names.contains("ObjStm") || names.contains("First") && names.contains("N")) {
            long data = start + (content.at(start) == '\r' ? 1 : 0);
            packed.read(content, content.at(data) == '\n' ? data + 1 : data, end, names);
        }
        return end + 9;
    }

    /** An object may begin only where we look: a table of places could lead a viewer into a text or a stream. */
    private void hidden(long start, long end) throws IOException, Unfit {
        for (long at = content.find(" obj", start, end); at >= 0; at = content.find(" obj", at + 1, end)) {
            boolean numbered = at > start && Character.isDigit(content.at(at - 1));
            boolean begun = at + 4 < content.length() && !PdfPacked.regular(content.at(at + 4));
            if (numbered && begun) {
                throw new Unfit(Unfit.DISGUISED);
            }
        }
    }
}
