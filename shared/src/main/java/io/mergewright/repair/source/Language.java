package io.mergewright.repair.source;

import java.util.List;
import java.util.Locale;

/** What a source file is written in, told by its name. */
public enum Language {
    C("c", "h"),
    CPP("cc", "cpp", "cxx", "hh", "hpp", "hxx", "ipp", "inl"),
    CSHARP("cs"),
    GO("go"),
    GROOVY("groovy", "gradle"),
    JAVA("java"),
    JAVASCRIPT("js", "jsx", "mjs", "cjs"),
    KOTLIN("kt", "kts"),
    LUA("lua"),
    PERL("pl", "pm", "t"),
    PHP("php", "phpt"),
    PYTHON("py", "pyi"),
    RUBY("rb", "rake", "gemspec"),
    RUST("rs"),
    SCALA("scala", "sc"),
    SHELL("sh", "bash", "bats"),
    SWIFT("swift"),
    TYPESCRIPT("ts", "tsx", "mts", "cts"),
    OTHER();

    /** With a blank before and behind each. */
    private final String suffixes;

    Language(String... suffixes) {
        this.suffixes = " " + String.join(" ", suffixes) + " ";
    }

    /** The language of a file of that name. */
    public static Language of(String path) {
        String suffix = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(language -> language.suffixes.contains(" " + suffix + " "))
                .findFirst()
                .orElse(OTHER);
    }

    public boolean isAny(Language... languages) {
        return List.of(languages).contains(this);
    }
}
