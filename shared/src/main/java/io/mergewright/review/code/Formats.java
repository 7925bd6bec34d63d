package io.mergewright.review.code;

import io.mergewright.review.code.Parts.Part;
import io.mergewright.review.syntax.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which calls take a format, where, and how many values it asks for. */
final class Formats {
    private static final Pattern LOG =
            Pattern.compile("(?i)(?:.*\\.)?_?(?:log|logger|logging|slog|klog|glog|logrus|zap|sugar)(?:\\(\\))?");
    private static final Set<String> SLF4J = Set.of("trace", "debug", "info", "warn", "error");
    private static final Set<String> PYTHON =
            Set.of("debug", "info", "warning", "warn", "error", "exception", "critical", "fatal");
    private static final Pattern GO = Pattern.compile(
            "(?:fmt\\.(?:Sprintf|Printf|Errorf)|(?:log|logger|logrus|klog|glog|t|b|tb|errors|\\w+\\.(?:log|logger|Logger|Log))\\.(?:Printf|Fatalf|Panicf|Errorf|Infof|Warnf|Warningf|Debugf|Logf|Skipf|Tracef|Wrapf))|fmt\\.Fprintf");
    private static final Pattern CSHARP = Pattern.compile("Log(?:Trace|Debug|Information|Warning|Error|Critical)");
    /** What the calls are named that are worth a closer look. */
    private static final Pattern CALLED = Pattern.compile(
            "trace|debug|info|warn(?:ing)?|error|exception|critical|fatal|s?printf|fprintf|format|[A-Z]\\w*f|Log[A-Z]\\w*");

    private static final Pattern PHP = Pattern.compile("sprintf|printf|fprintf");

    private Formats() {}

    /** How places for values are written. */
    enum Style {
        /** {@code %s}, as in printf. */
        PERCENT(Pattern.compile(
                "%(?:(%)|(\\d+\\$)?([-#+ 0,(']*)(\\*|\\d+)?(?:\\.(\\*|\\d+))?(?:hh?|ll?|[Lqjzt])?([a-zA-Z%<\\[(]))")),
        /** {@code {}}, as in slf4j. */
        BRACES(Pattern.compile("(\\\\*)\\{}")),
        /** {@code {Name}}, as in the structured logs of C#. */
        NAMES(Pattern.compile("\\{\\{|}}|\\{([@$]?[\\w.]+)(?:,[^{}]*)?(?::[^{}]*)?}"));

        private final Pattern place;

        Style(Pattern place) {
            this.place = place;
        }

        /** How many values {@code format} asks for; empty when that cannot be told. */
        OptionalInt places(String format) {
            return switch (this) {
                case PERCENT -> percents(place.matcher(format));
                case BRACES -> braces(place.matcher(format));
                case NAMES -> names(place.matcher(format));
            };
        }

        boolean mayEndWithError() {
            return this == BRACES;
        }

        /** Whether a format without values is read as one. */
        boolean countsNone() {
            return this != PERCENT;
        }

        private static OptionalInt percents(Matcher places) {
            int count = 0;
            while (places.find()) {
                if (places.group(1) != null || "%n".equals(places.group())) {
                    continue;
                }
                boolean unclear = places.group(2) != null || !places.group(6).matches("[a-zA-Z]");
                if (unclear) {
                    return OptionalInt.empty();
                }
                count++;
                count += "*".equals(places.group(4)) ? 1 : 0;
                count += "*".equals(places.group(5)) ? 1 : 0;
            }
            return OptionalInt.of(count);
        }

        private static OptionalInt braces(Matcher places) {
            int count = 0;
            while (places.find()) {
                if (!places.group(1).isEmpty()) {
                    return OptionalInt.empty();
                }
                count++;
            }
            return OptionalInt.of(count);
        }

        private static OptionalInt names(Matcher places) {
            Set<String> numbers = new HashSet<>();
            int count = 0;
            while (places.find()) {
                if (places.group(1) != null) {
                    boolean number = places.group(1).matches("\\d+");
                    count += number && !numbers.add(places.group(1)) ? 0 : 1;
                }
            }
            return OptionalInt.of(count);
        }
    }

    /** Which of the arguments is the format; negative when there is none. */
    static int place(Call call) {
        if (!CALLED.matcher(call.name()).matches()) {
            return -1;
        }
        List<Node> arguments = call.arguments();
        for (int i = 0; i < Math.min(arguments.size(), 4); i++) {
            if (isText(arguments.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isText(Node node) {
        return !Names.isName(node) && Call.of(node).isEmpty() && Parts.isPutTogether(node) && Parts.isText(node);
    }

    static Optional<Style> style(Call call) {
        boolean log =
                call.receiver().filter(one -> LOG.matcher(one.bare()).matches()).isPresent();
        String written = call.written();
        int place = place(call);
        return switch (call.node().grammar()) {
            case JAVA, KOTLIN -> java(call, log, place);
            case CSHARP ->
                CSHARP.matcher(call.name()).matches() && place <= 2 ? Optional.of(Style.NAMES) : Optional.empty();
            case PYTHON ->
                log && PYTHON.contains(call.name()) && place == 0 ? Optional.of(Style.PERCENT) : Optional.empty();
            case GO -> GO.matcher(written).matches() && place <= 1 ? Optional.of(Style.PERCENT) : Optional.empty();
            case PHP ->
                PHP.matcher(written).matches() && place == (written.equals("fprintf") ? 1 : 0)
                        ? Optional.of(Style.PERCENT)
                        : Optional.empty();
            case RUBY ->
                call.receiver().isEmpty() && call.name().matches("sprintf|format|printf") && place == 0
                        ? Optional.of(Style.PERCENT)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Style> java(Call call, boolean log, int place) {
        String written = call.written();
        if (log && SLF4J.contains(call.name()) && place <= 1) {
            return Optional.of(Style.BRACES);
        }
        boolean format = written.equals("String.format")
                || written.matches("(?:System\\.(?:out|err)|\\w*(?:[wW]riter|[oO]ut))\\.(?:printf|format)");
        return format && place <= 1 ? Optional.of(Style.PERCENT) : Optional.empty();
    }

    /** The text of a literal, or of several put together. */
    static Optional<String> literal(Node node) {
        if (!isText(node)) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        for (Part part : Parts.of(node)) {
            if (part.code().isPresent()) {
                return Optional.empty();
            }
            text.append(part.text());
        }
        return Optional.of(text.toString());
    }
}
