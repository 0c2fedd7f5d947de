package jianyi.files.content;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Two files in one: a picture that is a web page as well, a document with an archive behind it. */
final class Disguise {

    /** The end of a zip archive lies within its last 64 KB. */
    private static final int ARCHIVE_END = 66_000;

    private static final int PDF_START = 1024;
    static final List<String> PAGES =
            List.of("<script", "<html", "<svg", "<iframe", "<!doctype", "<?php", "javascript:");

    private Disguise() {}

    static void refuse(Content content, FileType type) throws IOException, Unfit {
        boolean zip = type == FileType.DOCX || type == FileType.XLSX || type == FileType.OFD;
        if (zip) {
            return;
        }
        if (content.find("PK\5\6", content.length() - ARCHIVE_END) >= 0) {
            throw new Unfit(Unfit.DISGUISED);
        }
        boolean picture = type.family() == FileType.Family.IMAGE;
        if (picture || type == FileType.TXT) {
            refusePages(content);
        }
        if (type != FileType.PDF && startsPdf(content)) {
            throw new Unfit(Unfit.DISGUISED);
        }
    }

    private static boolean startsPdf(Content content) throws IOException, Unfit {
        return content.find("%PDF-", 0, PDF_START) >= 0;
    }

    private static void refusePages(Content content) throws IOException, Unfit {
        for (long place = 0; place < content.length(); place++) {
            int here = content.at(place);
            if (here == '<' || here == 'j' || here == 'J') {
                for (String page : PAGES) {
                    if (place + page.length() <= content.length()
                            && content.letters(place, page.length())
                                    .toLowerCase(Locale.ROOT)
                                    .equals(page)) {
                        throw new Unfit(Unfit.DISGUISED);
                    }
                }
            }
        }
    }
}
