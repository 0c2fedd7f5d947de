package jianyi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyi.SignedIn.Reply;
import org.springframework.web.util.HtmlUtils;

/**
 * Follows every link on our own pages as one person after another, one of each kind for each of them, and says what a person would be ashamed of: a link
 * that leads nowhere, an alarm nobody has caused, a word that is not Chinese.
 */
public class Crawler {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern UNREAD = Pattern.compile("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>");
    private static final Pattern SAID =
            Pattern.compile("<[^>]*?\\s(?:title|placeholder|aria-label|alt)=\"([^\"]*)\"[^>]*>|<[^>]*>");
    private static final Pattern ALARM = Pattern.compile("(?s)role=\"alert\"[^>]*>\\s*([^<\\s][^<]*)");

    /** Numbers of cases, ids of people and offices, addresses and files' names, keys to press, names of programs and formats. */
    private static final Pattern KNOWN = Pattern.compile("""
            [\\w.]+@[\\w.]+|[A-Za-z]+-\\d{4}-\\w+|[a-z]+[A-Z][a-z]+\\d+|[a-z]+admin\\d|operator\\d|camunda-admin|emergency\
            |(?:https?:/)?/[\\w./{}-]+(?:\\?[\\w=&,%.-]*)?|gov\\.cn|[\\w.-]+\\.(?:docx|xlsx|zip|pdf|ofd|jpg|png|txt|ics|properties|yml|md)\
            |\\.(?:docx|xlsx|zip|pdf|txt|csv)|Ctrl|Word|Excel|WPS|PDF|OFD|JPG|PNG|TXT|Tasklist|Cockpit|Admin|IP|TOTP|\\d+ MB|GB/T\
            |[0-9a-f]{12,}|(?:[A-Z2-7]{4} ){3,}[A-Z2-7]{4}""");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private final Set<String> assets = new HashSet<>();
    private final Set<String> codes;
    private int seen;

    /** @param codes of offices and the like, which are shown as they are */
    public Crawler(Set<String> codes) {
        this.codes = codes;
    }

    /** How many pages were looked at so far. */
    public int seen() {
        return seen;
    }

    /** What is wrong with what this person comes to from the first page. */
    public List<String> faults(SignedIn person, String first) {
        var faults = new ArrayList<String>();
        var found = new HashSet<>(Set.of(first));
        var kinds = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(first));
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            var reply = person.page(path);
            seen++;
            judge(path, reply, faults);
            links(reply).filter(link -> wanted(link, kinds, found)).forEach(ahead::add);
        }
        return faults;
    }

    private boolean wanted(String link, Set<String> kinds, Set<String> found) {
        if (link.matches(".*\\.(?:css|js|svg|png|ico|webmanifest)(?:\\?.*)?")) {
            return assets.add(link);
        }
        return !link.matches("/logout.*|/camunda/app/.*") && found.add(link) && kinds.add(kind(link));
    }

    /** The path without what tells one page of its kind from another; a list asked for in one way stands for all ways. */
    private static String kind(String link) {
        return link.replaceFirst("[?].*", "?").replaceAll("/[^/?]*\\d[^/?.]*", "/#");
    }

    private static Stream<String> links(Reply reply) {
        var moved = reply.header("Location").replaceFirst("^https?://[^/]+", "");
        return Stream.concat(
                        Stream.of(moved),
                        html(reply)
                                ? LINK.matcher(UNREAD.matcher(reply.body()).replaceAll(""))
                                        .results()
                                        .map(one -> HtmlUtils.htmlUnescape(one.group(1)))
                                : Stream.empty())
                .map(link -> link.replaceFirst("#.*", ""))
                .filter(link -> link.startsWith("/") && !link.startsWith("//"));
    }

    private void judge(String path, Reply reply, List<String> faults) {
        if (reply.status() >= 400) {
            faults.add(path + " answers " + reply.status());
        } else if (html(reply)) {
            var page = UNREAD.matcher(reply.body()).replaceAll("");
            ALARM.matcher(page)
                    .results()
                    .map(one -> path + " alarms: " + one.group(1))
                    .forEach(faults::add);
            words(page).forEach(word -> faults.add(path + " says " + word));
        }
    }

    private Stream<String> words(String page) {
        return foreign(HtmlUtils.htmlUnescape(SAID.matcher(page).replaceAll(one -> " " + said(one) + " ")));
    }

    /** The words of a text that are not Chinese, each with what stands around it. */
    Stream<String> foreign(String text) {
        var rest = KNOWN.matcher(text).replaceAll(" ");
        return WORD.matcher(rest)
                .results()
                .filter(word -> !codes.contains(word.group()))
                .map(word -> word.group() + " in " + around(rest, word))
                .distinct();
    }

    private static String around(String text, MatchResult word) {
        return text.substring(Math.max(0, word.start() - 20), Math.min(text.length(), word.end() + 20))
                .replaceAll("\\s+", " ");
    }

    private static String said(MatchResult tag) {
        return tag.group(1) == null ? "" : Matcher.quoteReplacement(tag.group(1));
    }

    private static boolean html(Reply reply) {
        return reply.header("Content-Type").startsWith("text/html");
    }
}
