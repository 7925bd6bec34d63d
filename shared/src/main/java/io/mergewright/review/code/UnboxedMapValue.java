package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A value of a map that may be missing, as a primitive. */
final class UnboxedMapValue implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "unboxed-map-value", Tier.COMMENT, Severity.ERROR, "correctness", "A missing value of a map is unboxed");

    private static final Pattern PRIMITIVE = Pattern.compile("int|long|double|float|boolean|short|byte|char");
    private static final Pattern VALUES =
            Pattern.compile("\\w*Map<.*,(?:Integer|Long|Double|Float|Boolean|Short|Byte|Character)>");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.JAVA);
    }

    @Override
    public List<String> signs() {
        return List.of(".get(");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Node declarator : code.all("variable_declarator")) {
            boolean primitive = declarator
                    .parent()
                    .flatMap(parent -> parent.field("type"))
                    .filter(type -> PRIMITIVE.matcher(type.text()).matches())
                    .isPresent();
            Optional<Call> get = declarator
                    .field("value")
                    .flatMap(Call::of)
                    .filter(call ->
                            call.name().equals("get") && call.arguments().size() == 1);
            if (primitive && get.isPresent() && mayMiss(get.get(), code)) {
                found.accept(new Found(
                        get.get().node(),
                        "`%s` is null for a key that is not there, and unboxing it throws."
                                .formatted(Quotes.of(get.get().node()))));
            }
        }
    }

    private static boolean mayMiss(Call get, Code code) {
        String map = get.receiver()
                .map(receiver -> receiver.text().replaceFirst("^this\\.", ""))
                .orElse("");
        Node scope = Scope.of(get.node());
        boolean known = scope.text()
                .matches(
                        "(?s).*(?:" + Pattern.quote(map)
                                + "\\.(?:containsKey|put|computeIfAbsent|putIfAbsent|merge|keySet|entrySet)\\(|keySet\\(\\)).*");
        return !map.isEmpty()
                && !known
                && code.type(map)
                        .filter(type -> VALUES.matcher(type.replace(" ", "")).matches())
                        .isPresent();
    }
}
