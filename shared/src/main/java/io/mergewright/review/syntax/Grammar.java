package io.mergewright.review.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages that can be parsed. */
public enum Grammar {
    JAVA("java"),
    KOTLIN("kt", "kts"),
    JAVASCRIPT("js", "mjs", "cjs", "jsx"),
    TYPESCRIPT("ts", "mts", "cts"),
    /** TypeScript with markup in it, which is a grammar of its own. */
    TSX("tsx"),
    PYTHON("py", "pyi"),
    GO("go"),
    RUST("rs"),
    C("c", "h"),
    CPP("cc", "cpp", "cxx", "hh", "hpp", "hxx"),
    CSHARP("cs"),
    RUBY("rb", "rake"),
    PHP("php"),
    BASH("sh", "bash"),
    YAML("yml", "yaml"),
    DOCKERFILE("dockerfile");

    private static final Map<String, Grammar> BY_ENDING = new HashMap<>();

    static {
        for (Grammar grammar : values()) {
            for (String ending : grammar.endings.split(" ", -1)) {
                BY_ENDING.put(ending, grammar);
            }
        }
    }

    /** With blanks between them. */
    private final String endings;

    Grammar(String... endings) {
        this.endings = String.join(" ", endings);
    }

    /** The language of the file at {@code path}, by its name. */
    public static Optional<Grammar> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.equals("dockerfile") || name.startsWith("dockerfile.") || name.equals("containerfile")) {
            return Optional.of(DOCKERFILE);
        }
        return Optional.ofNullable(BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    /** As data files write it, such as {@code csharp}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language that data files call {@code label}. */
    public static Grammar labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
