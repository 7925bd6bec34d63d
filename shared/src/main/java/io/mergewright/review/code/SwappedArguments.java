package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.code.Declarations.Function;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Two arguments that stand in the places of each other, by the names of the parameters. */
final class SwappedArguments implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "swapped-arguments",
            Tier.COMMENT,
            Severity.ERROR,
            "correctness",
            "Two arguments are in each other's place");

    private static final Pattern TURNS = Pattern.compile(
            "(?i)swap|flip|reverse|revert|transpose|mirror|invers|invert|opposite|rotate|undo|rollback|refund|compare|descending|backward");
    private static final Map<String, String> SAME = Map.of(
            "from",
            "source",
            "src",
            "source",
            "origin",
            "source",
            "to",
            "target",
            "dest",
            "target",
            "destination",
            "target",
            "dst",
            "target");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVA,
                Grammar.KOTLIN,
                Grammar.CSHARP,
                Grammar.PYTHON,
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT,
                Grammar.TSX,
                Grammar.GO,
                Grammar.RUST,
                Grammar.PHP,
                Grammar.RUBY,
                Grammar.C,
                Grammar.CPP);
    }

    @Override
    public List<String> signs() {
        return List.of("(");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            List<Optional<Names>> arguments =
                    call.arguments().stream().map(Names::ofArgument).toList();
            if (arguments.stream().filter(Optional::isPresent).count() >= 2
                    && !TURNS.matcher(call.name()).find()) {
                swapped(call, arguments, code).ifPresent(found);
            }
        }
    }

    private static Optional<Found> swapped(Call call, List<Optional<Names>> arguments, Code code) {
        Optional<List<String>> declared = parameters(call, code);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        List<Names> parameters = declared.get().stream().map(Names::of).toList();
        for (int i = 0; i < arguments.size(); i++) {
            for (int j = i + 1; j < arguments.size(); j++) {
                if (areSwapped(arguments.get(i), arguments.get(j), parameters.get(i), parameters.get(j))
                        && !isMeant(call)) {
                    return Optional.of(new Found(
                            call.node(),
                            "`%s` is declared with `%s` before `%s`; here they are the other way round."
                                    .formatted(
                                            call.name(),
                                            declared.get().get(i),
                                            declared.get().get(j))));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean areSwapped(Optional<Names> one, Optional<Names> other, Names first, Names second) {
        return one.isPresent()
                && other.isPresent()
                && one.get().fits(second)
                && other.get().fits(first)
                && !one.get().fits(first)
                && !other.get().fits(second);
    }

    /** The parameters that all declarations of what is called agree on. */
    private static Optional<List<String>> parameters(Call call, Code code) {
        List<Function> declared = code.declarations().functions(call.name(), code.grammar());
        Set<List<String>> lists = new HashSet<>();
        declared.forEach(function -> lists.add(function.parameters()));
        return lists.size() == 1
                        && lists.iterator().next().size() == call.arguments().size()
                ? Optional.of(lists.iterator().next())
                : Optional.empty();
    }

    /** Where a function turns things round, by its name, or calls both ways. */
    private static boolean isMeant(Call call) {
        Node scope = Scope.of(call.node());
        String head = scope.text().substring(0, Math.min(200, scope.text().length()));
        boolean turns = TURNS.matcher(head).find();
        long calls = scope.within().stream()
                .flatMap(node -> Call.of(node).stream())
                .filter(other -> other.name().equals(call.name()))
                .count();
        return turns || calls > 1;
    }

    /** The words of a name, such as {@code source} and {@code account}. */
    private record Names(Set<String> words) {
        private static final Set<String> EMPTY_WORDS =
                Set.of("get", "the", "my", "new", "value", "val", "id", "is", "a", "of");

        static Names of(String name) {
            Set<String> words = new HashSet<>();
            for (String word : name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                    .toLowerCase(Locale.ROOT)
                    .split("[^a-z0-9]+", -1)) {
                if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                    words.add(SAME.getOrDefault(word, word));
                }
            }
            return new Names(words);
        }

        static Optional<Names> ofArgument(Node argument) {
            Node named = argument.is("reference_expression", "unary_expression", "pointer_expression")
                    ? argument.child(0).orElse(argument)
                    : argument;
            String text = named.text();
            if (!text.matches("[\\w$.>:-]+(?:\\(\\))?")) {
                return Optional.empty();
            }
            Names names = of(text.replaceFirst("\\(\\)$", "").replaceFirst("^.*(?:[.>:])", ""));
            return names.words().isEmpty() ? Optional.empty() : Optional.of(names);
        }

        boolean fits(Names other) {
            return !words.isEmpty()
                    && !other.words.isEmpty()
                    && (words.containsAll(other.words) || other.words.containsAll(words));
        }
    }
}
