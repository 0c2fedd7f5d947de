package jianyi.casework.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * A model's picture, the one the documentation shows, with a case's way on it: what it has passed is green, where it stands stands out,
 * everything else is pale. It is cut to where the case has been and what comes next.
 *
 * @param model name of the model
 * @param passed ids of the nodes the case has passed; ids the picture lacks do not matter
 * @param present ids of the nodes it stands at
 */
public record ModelPicture(String model, Set<String> passed, Set<String> present) {

    private static final Pattern NODE = Pattern.compile(
            "data-element-id=\"(\\w+)\" transform=\"matrix\\(1 0 0 1 ([-.\\d]+) ([-.\\d]+)\\)\".*?class=\"djs-hit[^\"]*\" x=\"0\" y=\"0\""
                    + "[^>]*? width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final Pattern SIZE =
            Pattern.compile("width=\"\\d+\" height=\"\\d+\" viewBox=\"(-?\\d+) (-?\\d+) (\\d+) (\\d+)\"");

    /** Around what the case has to do with; to the right there is room for what comes next. */
    private static final int AROUND = 70;

    private static final int AHEAD = 220;

    private static final String PALE = ".djs-shape, .djs-connection { opacity: .4 }";
    private static final String PASSED =
            "%s { opacity: 1 } %s { fill: #e3f1e3 !important; stroke: #2e6b34 !important; stroke-width: 2.5px !important }";
    private static final String PRESENT =
            "%s { opacity: 1 } %s { fill: #ffe9b8 !important; stroke: #9a4b00 !important; stroke-width: 5px !important }";

    private record Box(double left, double top, double right, double bottom) {

        Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        Box within(Box other) {
            return new Box(
                    Math.max(left, other.left),
                    Math.max(top, other.top),
                    Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
        }
    }

    /** The picture as SVG. */
    public String svg() {
        var drawn = read();
        var whole = box(SIZE.matcher(drawn));
        var cut = nodes(drawn)
                .reduce(Box::with)
                .map(met -> new Box(met.left - AROUND, met.top - AROUND, met.right + AHEAD, met.bottom + AROUND)
                        .within(whole))
                .orElse(whole);
        var size = "width=\"%1$.0f\" height=\"%2$.0f\" viewBox=\"%3$.0f %4$.0f %1$.0f %2$.0f\""
                .formatted(cut.right - cut.left, cut.bottom - cut.top, cut.left, cut.top);
        return SIZE.matcher(drawn)
                .replaceFirst(size)
                .replaceFirst(
                        "(<svg [^>]*>)",
                        "$1<style>" + PALE + style(PASSED, passed) + style(PRESENT, present) + "</style>");
    }

    private static Box box(Matcher size) {
        if (!size.find()) {
            throw new IllegalStateException("a picture without a size");
        }
        int left = Integer.parseInt(size.group(1));
        int top = Integer.parseInt(size.group(2));
        return new Box(left, top, left + Integer.parseInt(size.group(3)), top + Integer.parseInt(size.group(4)));
    }

    private Stream<Box> nodes(String drawn) {
        return NODE.matcher(drawn)
                .results()
                .filter(node -> passed.contains(node.group(1)) || present.contains(node.group(1)))
                .map(ModelPicture::box);
    }

    private static Box box(MatchResult node) {
        double left = Double.parseDouble(node.group(2));
        double top = Double.parseDouble(node.group(3));
        return new Box(left, top, left + Double.parseDouble(node.group(4)), top + Double.parseDouble(node.group(5)));
    }

    private static String style(String rule, Collection<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        var nodes = ids.stream().map("[data-element-id=\"%s\"]"::formatted).collect(Collectors.joining(","));
        var shapes = ids.stream()
                .map("[data-element-id=\"%s\"] > .djs-visual > :first-child"::formatted)
                .collect(Collectors.joining(","));
        return rule.formatted(nodes, shapes);
    }

    private String read() {
        try {
            return new ClassPathResource("pictures/" + model + ".svg").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the picture of " + model + " cannot be read", e);
        }
    }
}
