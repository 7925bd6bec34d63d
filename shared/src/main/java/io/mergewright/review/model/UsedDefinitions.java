package io.mergewright.review.model;

import io.mergewright.review.change.Change;
import io.mergewright.review.code.Declarations;
import io.mergewright.review.syntax.Grammar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Heads of functions of the repository that changed lines call. For one thread at a time. */
final class UsedDefinitions {
    private static final Pattern CALL = Pattern.compile("\\b([A-Za-z_]\\w{2,})\\s*\\(");
    private static final Set<String> WORDS =
            Set.of("for", "while", "switch", "catch", "return", "synchronized", "sizeof", "func", "function", "match");
    private static final int MOST = 15;
    /** A name with more declarations says little. */
    private static final int MOST_OF_A_NAME = 2;

    private static final int LONGEST = 240;

    private final Declarations declarations;

    UsedDefinitions(Change change) {
        declarations = new Declarations(change.head());
    }

    /** A line for each, such as {@code src/Mail.java: static Mail parse(text, charset) throws MailException}. */
    List<String> of(List<Passage> passages) {
        Set<String> heads = new LinkedHashSet<>();
        for (Passage passage : passages) {
            passage.file().grammar().ifPresent(grammar -> add(passage, grammar, heads));
        }
        return List.copyOf(heads);
    }

    private void add(Passage passage, Grammar grammar, Set<String> heads) {
        String whole = passage.file().after().orElseThrow().text();
        var near = declarations.near(passage.path(), whole);
        CALL.matcher(passage.changed())
                .results()
                .map(call -> call.group(1))
                .filter(name -> !WORDS.contains(name))
                .distinct()
                .limit(MOST)
                .forEach(name -> {
                    List<Declarations.Function> found = near.functions(name, grammar);
                    if (found.size() <= MOST_OF_A_NAME && heads.size() < MOST) {
                        found.stream()
                                .filter(one -> !one.path().equals(passage.path()))
                                .map(one -> head(one, name))
                                .forEach(heads::add);
                    }
                });
    }

    private String head(Declarations.Function function, String name) {
        String tail = function.tail().lines().findFirst().orElse("").replaceFirst("\\s*\\{.*$", "");
        String head = "%s: %s %s(%s) %s"
                .formatted(function.path(), function.head(), name, String.join(", ", function.parameters()), tail)
                .strip();
        return head.length() <= LONGEST ? head : head.substring(0, LONGEST);
    }
}
