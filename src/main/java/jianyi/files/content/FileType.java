package jianyi.files.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of content that may be kept. Whatever is not here is refused. */
public enum FileType {
    JPEG("image/jpeg", Family.IMAGE, "jpg", "jpeg"),
    PNG("image/png", Family.IMAGE, "png"),
    WEBP("image/webp", Family.IMAGE, "webp"),
    HEIC("image/heic", Family.IMAGE, "heic", "heif"),
    PDF("application/pdf", Family.PDF, "pdf"),
    /** The state's own format for finished documents (GB/T 33190-2016). */
    OFD("application/ofd", Family.OFD, "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Family.WRITER, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family.TABLE, "xlsx"),
    /** WPS writes the same container with the same streams as Word 97. */
    DOC("application/msword", Family.WRITER, "doc", "wps"),
    /** And 金山表格 the one of Excel 97. */
    XLS("application/vnd.ms-excel", Family.TABLE, "xls", "et"),
    TXT("text/plain", Family.TEXT, "txt");

    /** Types that people take for one another: a telephone that says .jpg and sends HEIC means no harm. */
    enum Family {
        IMAGE,
        PDF,
        OFD,
        WRITER,
        TABLE,
        TEXT
    }

    private final String media;
    private final Family family;
    private final List<String> extensions;

    FileType(String media, Family family, String... extensions) {
        this.media = media;
        this.family = family;
        this.extensions = List.of(extensions);
    }

    /** The type whose names end like this one; empty for a name that tells of none. */
    public static Optional<FileType> named(String name) {
        var extension = FileNames.extension(name);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** The media type it is served with. */
    public String media() {
        return media;
    }

    /** Whether it is a photo or a scan. */
    public boolean picture() {
        return family == Family.IMAGE;
    }

    Family family() {
        return family;
    }

    /** The ends of names it may carry, the usual one first. */
    List<String> extensions() {
        return extensions;
    }
}
