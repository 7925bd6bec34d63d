package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.RuleBook;
import io.mergewright.diagnose.rule.RuleFile;
import io.mergewright.diagnose.rule.RuleFileReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rules that ship with the product. */
public final class RuleLibrary {
    /** Files under {@code rules/}, in the order of their precedence. */
    private static final List<String> FILES = List.of(
            "ci", "jvm", "jvm-builds", "jvm-compilers", "jvm-tests", "jvm-checks", "javascript", "python",
            "native", "go-rust-swift", "scripting", "functional", "dotnet",
            "jenkins", "containers", "provisioning", "scm", "packages", "deploy", "infrastructure", "general");

    private RuleLibrary() {}

    /** The names of the shipped rule files. */
    static List<String> files() {
        return FILES;
    }

    /** The shipped rules. */
    public static RuleBook load() {
        return load(List.of());
    }

    /** The shipped rules behind {@code own} rules, which win. */
    public static RuleBook load(List<RuleFile> own) {
        List<RuleFile> files = new ArrayList<>(own);
        FILES.forEach(name -> files.add(read(name)));
        return RuleBook.of(files);
    }

    private static RuleFile read(String name) {
        String path = "rules/" + name + ".yml";
        try (var stream = RuleLibrary.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return RuleFileReader.ofOwnRules().read(path, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
