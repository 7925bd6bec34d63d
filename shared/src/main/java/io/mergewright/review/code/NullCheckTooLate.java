package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something is used to the left of the check that it is there. */
final class NullCheckTooLate implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "null-check-too-late",
            Tier.COMMENT,
            Severity.WARNING,
            "correctness",
            "Something is used before it is checked for null");

    private static final String NAME = "([\\w.$>-]*?\\w)";
    private static final Pattern THERE = Pattern.compile(NAME
            + "(?:!==?(?:null|undefined|nil|NULL|nullptr)|isnotnull|isnotNone)|(?:null|undefined|nil|NULL|nullptr)!==?"
            + NAME);
    private static final Pattern MISSING = Pattern.compile(
            NAME + "(?:===?(?:null|undefined|nil|NULL|nullptr)|isnull|isNone)|(?:null|undefined|nil|NULL|nullptr)===?"
                    + NAME + "|!([A-Za-z_$]\\w*)");

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
                Grammar.GO,
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT,
                Grammar.TSX,
                Grammar.C,
                Grammar.CPP,
                Grammar.PYTHON,
                Grammar.PHP);
    }

    @Override
    public List<String> signs() {
        return List.of("&&", "||", " and ", " or ");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node chain :
                code.all("binary_expression", "conjunction_expression", "disjunction_expression", "boolean_operator")) {
            String operator = operator(chain);
            boolean whole = chain.parent()
                    .filter(parent -> operator(parent).equals(operator))
                    .isEmpty();
            if (!operator.isEmpty() && whole) {
                late(chain, operator, code).ifPresent(found);
            }
        }
    }

    private static String operator(Node node) {
        return switch (node.kind()) {
            case "conjunction_expression" -> "&&";
            case "disjunction_expression" -> "||";
            case "binary_expression", "boolean_operator" ->
                node.all().stream()
                        .map(Node::text)
                        .filter(text -> text.matches("&&|\\|\\||and|or"))
                        .map(text -> text.replace("and", "&&").replace("or", "||"))
                        .findFirst()
                        .orElse("");
            default -> "";
        };
    }

    private static Optional<Found> late(Node chain, String operator, Code code) {
        List<Node> operands = new ArrayList<>();
        flatten(chain, operator, operands);
        Pattern check = operator.equals("&&") ? THERE : MISSING;
        for (int i = 1; i < operands.size(); i++) {
            Optional<String> name = checked(operands.get(i), check, code);
            for (int j = 0; name.isPresent() && j < i; j++) {
                if (uses(operands.get(j), name.get())
                        && operands.subList(0, i).stream()
                                .noneMatch(one -> checked(one, check, code).equals(name))) {
                    return Optional.of(new Found(
                            chain,
                            "`%s` is used to the left of the check that it is there, where the check cannot protect any more."
                                    .formatted(Quotes.of(name.get()))));
                }
            }
        }
        return Optional.empty();
    }

    private static void flatten(Node node, String operator, List<Node> operands) {
        if (operator(node).equals(operator)) {
            node.children().forEach(child -> flatten(child, operator, operands));
        } else {
            operands.add(node);
        }
    }

    private static Optional<String> checked(Node operand, Pattern check, Code code) {
        Matcher matcher = check.matcher(operand.bare());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                boolean script = group < 3
                        || code.grammar() == Grammar.JAVASCRIPT
                        || code.grammar() == Grammar.TYPESCRIPT
                        || code.grammar() == Grammar.TSX;
                return script ? Optional.of(matcher.group(group)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether it is dereferenced, not only asked for safely. */
    private static boolean uses(Node operand, String name) {
        return Pattern.compile("(?<![\\w.$>-])" + Pattern.quote(name) + "(?:!!|!)?(?:\\.|->)(?=[A-Za-z_])|(?<![\\w.$])"
                        + Pattern.quote(name) + "!!")
                .matcher(operand.bare())
                .find();
    }
}
