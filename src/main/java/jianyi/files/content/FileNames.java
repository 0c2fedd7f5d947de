package jianyi.files.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as people gave them, fit to be shown and saved again: Chinese stays, tricks go. */
public final class FileNames {

    /** What Linux and most archives bear, in bytes of UTF-8. */
    private static final int LONGEST = 255;

    private static final int SHOWN = 40;
    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9_-]{1,12})$");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    /** Controls, what turns writing round or takes no room, half characters, line ends. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Set<String> RUNNABLE = Set.of(
            ("exe com bat cmd scr pif cpl msi msp dll sys drv ocx jar class apk app deb rpm dmg iso img vhd lnk url "
                            + "js jse mjs vbs vbe wsf wsh wsc hta ps1 psm1 sh bash py pl rb php phtml jsp jspx asp aspx cgi "
                            + "htm html xhtml shtml mht mhtml svg svgz xml xsl swf chm hlp reg inf scf settingcontent-ms "
                            + "docm dotm xlsm xltm xlam xlsb pptm potm ppam slk iqy rtf one gadget appref-ms")
                    .split(" "));

    private FileNames() {}

    /** The extension in small letters, empty when there is none. */
    static String extension(String given) {
        var found = EXTENSION.matcher(visible(given));
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The extension of something that runs or opens by itself, if the name ends so. */
    static Optional<String> runnable(String given) {
        return Optional.of(extension(given)).filter(RUNNABLE::contains);
    }

    /** The name to keep: no path, no tricks, at most 255 bytes, ending as its content does. */
    public static String cleaned(String given, FileType type) {
        var name = visible(given);
        var extension = extension(name);
        boolean fits = type.extensions().contains(extension);
        if (FileType.named(name).isPresent()) {
            name = name.substring(0, name.length() - extension.length() - 1);
        }
        name = withoutRunnables(name).replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            name = "未命名";
        }
        if (RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        var end = "." + (fits ? extension : type.extensions().get(0));
        return shortened(name, LONGEST - end.length()) + end;
    }

    /** The name as far as a sentence needs it. */
    public static String shown(String given) {
        var name = visible(given);
        return name.codePointCount(0, name.length()) <= SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static String visible(String given) {
        var name = given == null ? "" : given;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        return name.replaceAll("[:*?\"<>|]", "_")
                .replaceAll("[\\s\\u00A0\\u3000]+", " ")
                .strip();
    }

    private static String withoutRunnables(String name) {
        var left = name;
        while (runnable(left).isPresent()) {
            left = left.substring(0, left.lastIndexOf('.'));
        }
        return left;
    }

    private static String shortened(String name, int bytes) {
        var left = name;
        while (left.getBytes(StandardCharsets.UTF_8).length > bytes) {
            left = left.substring(0, left.offsetByCodePoints(left.length(), -1));
        }
        return left;
    }
}
