package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A time of the zone of the computer, in a file that otherwise counts in UTC or in a zone that is named. */
final class MixedZones implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "mixed-time-zones",
            Tier.COMMENT,
            Severity.WARNING,
            "correctness",
            "A time without a zone beside times with one");
    private static final String SCRIPT_LOCAL = "(?s)[\\w.$]+\\.get(?:FullYear|Month|Date|Day|Hours)\\(\\)";

    /** Calls and members that depend on the zone of the computer. */
    private static final Map<Grammar, Pattern> LOCAL = Map.of(
            Grammar.PYTHON,
                    Pattern.compile(
                            "(?:datetime\\.)?(?:datetime\\.(?:now|today|utcnow)\\(\\)|datetime\\.(?:utcfromtimestamp|fromtimestamp)\\([^,()]*(?:\\([^()]*\\))?\\))|(?:datetime\\.)?date\\.today\\(\\)"),
            Grammar.CSHARP, Pattern.compile("DateTime\\.(?:Now|Today)"),
            Grammar.JAVA,
                    Pattern.compile(
                            "LocalDate(?:Time)?\\.now\\(\\)|ZoneId\\.systemDefault\\(\\)|(?:Zoned|Offset)DateTime\\.now\\(\\)"),
            Grammar.KOTLIN,
                    Pattern.compile(
                            "LocalDate(?:Time)?\\.now\\(\\)|ZoneId\\.systemDefault\\(\\)|(?:Zoned|Offset)DateTime\\.now\\(\\)|TimeZone\\.currentSystemDefault\\(\\)"),
            Grammar.GO,
                    Pattern.compile(
                            "time\\.Now\\(\\)\\.(?:Format|Date|Day|Year|Month|Hour|Weekday|YearDay|ISOWeek)\\b.*|time\\.Now\\(\\)\\.Local\\(\\)"),
            Grammar.RUBY, Pattern.compile("Time\\.now|Date\\.today|DateTime\\.now|Time\\.parse\\(.*\\)"),
            Grammar.PHP, Pattern.compile("date\\(.*\\)"),
            Grammar.RUST, Pattern.compile("(?:chrono::)?Local::(?:now\\(\\)|today\\(\\))"),
            Grammar.JAVASCRIPT, Pattern.compile(SCRIPT_LOCAL),
            Grammar.TYPESCRIPT, Pattern.compile(SCRIPT_LOCAL));

    private static final Map<Grammar, Pattern> ZONED = Map.of(
            Grammar.PYTHON,
                    Pattern.compile(
                            "now\\(\\s*(?:tz\\s*=\\s*)?(?:\\w+\\.)*(?:timezone\\.utc|UTC|utc|ZoneInfo)|tz\\s*=\\s*timezone\\.utc|\\btimezone\\.now\\b|timezone\\.localtime|fromtimestamp\\([^()]*,\\s*(?:tz=)?(?:\\w+\\.)*(?:utc|UTC)\\)"),
            Grammar.CSHARP, Pattern.compile("DateTime(?:Offset)?\\.UtcNow|\\w+Utc\\b"),
            Grammar.JAVA, Pattern.compile("ZoneOffset\\.UTC|Clock\\.systemUTC"),
            Grammar.KOTLIN, Pattern.compile("ZoneOffset\\.UTC|Clock\\.systemUTC|TimeZone\\.UTC"),
            Grammar.GO,
                    Pattern.compile(
                            "time\\.Now\\(\\)\\.UTC\\(\\)|\\.In\\(time\\.UTC\\)|\\.UTC\\(\\)\\.(?:Format|Truncate|Date)"),
            Grammar.RUBY,
                    Pattern.compile(
                            "Time\\.zone|Time\\.current|Date\\.current|(?:ago|from_now)\\b|\\.getutc|Time\\.now\\.utc"),
            Grammar.PHP, Pattern.compile("\\bgmdate\\(|DateTimeZone\\(['\"]UTC"),
            Grammar.RUST, Pattern.compile("\\bUtc::now\\(\\)"),
            Grammar.JAVASCRIPT,
                    Pattern.compile(
                            "\\bgetUTC(?:FullYear|Month|Date|Day|Hours)\\(|\\bby UTC\\b|\\b(?:in|as) UTC\\b|UTC day"),
            Grammar.TYPESCRIPT,
                    Pattern.compile(
                            "\\bgetUTC(?:FullYear|Month|Date|Day|Hours)\\(|\\bby UTC\\b|\\b(?:in|as) UTC\\b|UTC day"));

    /** What is only shown, or measured. */
    private static final Pattern SHOWN = Pattern.compile(
            "(?i)(?:print|log|puts|console|echo|display|show|label|render|title|elapsed|duration|took|copyright|footer|file_?name|backup).*");

    private static final Pattern NAMED = Pattern.compile(
            "^\\s*(?:\\.\\w+\\([^()]*\\))*\\s*(?:\\.(?:astimezone|replace\\(\\s*tzinfo|ToUniversalTime|utc|getutc|in_time_zone|atZone|to_time)\\b|-\\s*\\w*(?:start|began|begin|t0|last)\\w*)");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return LOCAL.keySet();
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of(
                "ate.",
                "ime.",
                "ocal::",
                "date(",
                "getFullYear",
                "getMonth",
                "getDate",
                "getDay",
                "getHours",
                "ZoneId.",
                "TimeZone.");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        Pattern local = LOCAL.getOrDefault(code.grammar(), Pattern.compile("(?!)"));
        for (Node node : code.all(
                "call",
                "method_invocation",
                "call_expression",
                "member_access_expression",
                "function_call_expression")) {
            if (node.text().length() < 120
                    && local.matcher(node.text()).matches()
                    && isZonedElsewhere(node, code)
                    && !isShown(node)
                    && !isNamed(node, code)) {
                found.accept(new Found(
                        node,
                        "`%s` depends on the zone of the computer or has none, and this file otherwise has times with a zone: the two do not compare."
                                .formatted(Quotes.of(node))));
            }
        }
    }

    /** In scripts, in the same function or what is said of it: dates are shown in local time in many places. */
    private static boolean isZonedElsewhere(Node node, Code code) {
        Pattern zoned = ZONED.getOrDefault(code.grammar(), Pattern.compile("(?!)"));
        boolean script = code.grammar() == Grammar.JAVASCRIPT || code.grammar() == Grammar.TYPESCRIPT;
        if (!script) {
            return zoned.matcher(code.text()).find();
        }
        Node function = Scope.of(node);
        int from = Math.max(0, function.start() - 200);
        String said = code.text().substring(from, function.start());
        int comment = said.lastIndexOf("*/");
        boolean own = comment >= 0 && said.substring(comment + 2).matches("\\s*(?:export\\s+)?");
        return Scope.isFunction(function)
                && (zoned.matcher(function.text()).find()
                        || (own
                                && said.substring(Math.max(0, said.lastIndexOf("/**")))
                                        .contains("UTC")));
    }

    private static boolean isShown(Node node) {
        for (Optional<Node> up = node.parent();
                up.isPresent() && !Scope.isFunction(up.get());
                up = up.get().parent()) {
            Optional<Call> call = Call.of(up.get());
            if (call.filter(one -> SHOWN.matcher(one.written().replaceFirst("^(?:this|self)\\.", ""))
                                    .lookingAt()
                            || SHOWN.matcher(one.name()).lookingAt())
                    .isPresent()) {
                return true;
            }
        }
        return Names.assignee(node)
                .filter(name -> SHOWN.matcher(name.text()).lookingAt()
                        || name.text().matches("(?i)_?(?:start|began|begin|t0|now_local|local)\\w*"))
                .isPresent();
    }

    /** Whether the zone is said right behind it. */
    private static boolean isNamed(Node node, Code code) {
        return NAMED.matcher(
                        code.text().substring(node.end(), Math.min(code.text().length(), node.end() + 60)))
                .find();
    }
}
