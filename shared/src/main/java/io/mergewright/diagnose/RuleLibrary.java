package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.RuleArchive;
import io.mergewright.diagnose.rule.RuleBook;
import io.mergewright.diagnose.rule.RuleFile;
import io.mergewright.diagnose.rule.RuleFileReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rules that ship with the product. */
public final class RuleLibrary {
    /** Files under {@code rules/}, in the order of their precedence. */
    private static final List<String> FILES = List.of(
            "ci",
            "jvm",
            "jvm-builds",
            "jvm-compilers",
            "jvm-tests",
            "jvm-checks",
            "javascript",
            "python",
            "native",
            "go-rust-swift",
            "scripting",
            "functional",
            "dotnet",
            "jenkins",
            "containers",
            "provisioning",
            "scm",
            "packages",
            "deploy",
            "infrastructure",
            "general");

    /** What the build makes of the files; without it they are read one by one, which takes longer. */
    private static final String ARCHIVE = "rules.bin";

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
        files.addAll(shipped());
        return RuleBook.of(files);
    }

    /** Writes the shipped rules in the form that loads fast; {@code args} names the file. The build calls this. */
    public static void main(String[] args) throws IOException {
        try (var out = Files.newOutputStream(Path.of(args[0]))) {
            RuleArchive.write(readSources(), out);
        }
    }

    private static List<RuleFile> shipped() {
        try (var stream = RuleLibrary.class.getResourceAsStream(ARCHIVE)) {
            return stream == null ? readSources() : RuleArchive.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ARCHIVE, e);
        }
    }

    /** The rules as written, in YAML. */
    static List<RuleFile> readSources() {
        return FILES.stream().map(RuleLibrary::read).toList();
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
