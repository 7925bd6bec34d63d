package io.mergewright.review.code;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.review.change.FileText;
import io.mergewright.review.syntax.Grammar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds declarations of functions and types in a repository, by the shape of the text. Reads the files of a language when it is first
 * asked about it, as far as they fit. For one thread at a time.
 */
final class Declarations {
    private static final int MOST_FILES = 4_000;
    private static final long MOST_CHARACTERS = 48L << 20;
    private static final int MOST_FOUND = 20;
    private static final Map<Grammar, Grammar> FAMILIES =
            Map.of(Grammar.TYPESCRIPT, Grammar.JAVASCRIPT, Grammar.KOTLIN, Grammar.JAVA, Grammar.CPP, Grammar.C);

    private final Sources repository;
    private final Map<Grammar, List<Source>> sources = new EnumMap<>(Grammar.class);
    private final Map<String, List<Function>> functions = new HashMap<>();

    /** A file of the repository. */
    record Source(String path, Grammar grammar, String text) {}

    /**
     * A function or method.
     *
     * @param parameters their names in order
     * @param head what stands before the name on its line, such as {@code public static async Task<int>}
     * @param tail what stands behind the parameters up to the body, such as {@code : Promise<void>}
     */
    record Function(String path, String head, List<String> parameters, String tail) {}

    Declarations(Sources repository) {
        this.repository = repository;
    }

    /** All functions that are called {@code name} in files of this language and those that it mixes with. */
    List<Function> functions(String name, Grammar grammar) {
        Grammar family = FAMILIES.getOrDefault(grammar, grammar);
        return functions.computeIfAbsent(family + " " + name, key -> find(name, family));
    }

    /** Files of the language in which {@code text} stands. */
    List<Source> with(String text, Grammar grammar) {
        return sources(FAMILIES.getOrDefault(grammar, grammar)).stream()
                .filter(source -> source.text().contains(text))
                .toList();
    }

    private List<Function> find(String name, Grammar family) {
        List<Function> found = new ArrayList<>();
        for (Source source : sources(family)) {
            if (source.text().contains(name) && found.size() < MOST_FOUND) {
                find(name, source, found);
            }
        }
        return List.copyOf(found);
    }

    private static void find(String name, Source source, List<Function> found) {
        Matcher declared = pattern(name, source.grammar()).matcher(source.text());
        while (declared.find()) {
            int open = declared.end() - 1;
            int close = closing(source.text(), open);
            String head = declared.group(1) == null ? "" : declared.group(1).strip();
            String tail = tail(source.text(), close + 1);
            if (close > open && isDeclaration(head, tail, source.grammar())) {
                found.add(new Function(
                        source.path(),
                        head,
                        Parameters.names(source.text().substring(open + 1, close), source.grammar()),
                        tail));
            }
        }
    }

    private static Pattern pattern(String name, Grammar grammar) {
        String quoted = Pattern.quote(name);
        return Pattern.compile(
                switch (grammar) {
                    case PYTHON, RUBY -> "(?m)^[ \\t]*((?:async )?def (?:self\\.)?)" + quoted + "\\s*\\(";
                    case GO -> "(?m)^(func (?:\\([^)]*\\) )?)" + quoted + "\\s*(?:\\[[^\\]]*])?\\(";
                    case RUST -> "(?m)^([\\w() ]*fn )" + quoted + "\\s*(?:<[^>]*>)?\\(";
                    case KOTLIN -> "(?m)^([\\w ]*fun (?:<[^>]*> )?(?:\\w+\\.)?)" + quoted + "\\s*\\(";
                    case PHP -> "(?m)^([\\w ]*function )" + quoted + "\\s*\\(";
                    case JAVASCRIPT, TYPESCRIPT ->
                        "(?m)(?:^[ \\t]*((?:export |default |public |private |protected |static |async |function |get |readonly )*)"
                                + quoted + "\\s*(?:<[^>(]*>)?"
                                + "|(?:const|let|var) " + quoted + "\\s*=\\s*(?=async|\\())(?:async\\s*)?\\(";
                    default ->
                        "(?m)(?:^|[;{}\\s])((?:@\\w+ )*[\\w<>\\[\\],.?*& :]*[\\w>\\]?*&][\\s*&])" + quoted + "\\s*\\(";
                });
    }

    private static boolean isDeclaration(String head, String tail, Grammar grammar) {
        return switch (grammar) {
            case JAVA, CSHARP, C, CPP ->
                !head.matches("(?s)(?:.*\\b)?(?:return|new|throw|else|await|yield|case)\\b.*")
                        && !head.endsWith(".")
                        && !head.endsWith(":")
                        && (tail.startsWith("{")
                                || tail.startsWith(";")
                                || tail.startsWith("throws")
                                || tail.startsWith("=>")
                                || tail.startsWith("where")
                                || tail.startsWith("const")
                                || tail.startsWith("override"));
            case JAVASCRIPT, TYPESCRIPT -> tail.startsWith("{") || tail.startsWith(":") || tail.startsWith("=>");
            default -> true;
        };
    }

    /** Up to the body. */
    private static String tail(String text, int from) {
        int end = Math.min(from + 120, text.length());
        return from >= end ? "" : text.substring(from, end).strip();
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < Math.min(text.length(), open + 2_000); i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private List<Source> sources(Grammar family) {
        return sources.computeIfAbsent(family, this::read);
    }

    private List<Source> read(Grammar family) {
        List<Source> read = new ArrayList<>();
        long characters = 0;
        for (RepositoryPath path : repository.paths()) {
            Optional<Grammar> grammar = Grammar.of(path.value());
            boolean wanted = grammar.filter(one -> FAMILIES.getOrDefault(one, one) == family)
                    .isPresent();
            if (!wanted || read.size() >= MOST_FILES || characters > MOST_CHARACTERS) {
                continue;
            }
            Optional<FileText> text = repository.at(path).flatMap(FileText::of);
            if (text.isPresent()) {
                characters += text.get().text().length();
                read.add(new Source(
                        path.value(), grammar.orElseThrow(), text.get().text()));
            }
        }
        return List.copyOf(read);
    }
}
