package io.mergewright.repair.remedy;

import io.mergewright.core.RepositoryPath;
import io.mergewright.repair.remedy.Remedy.Mending;
import io.mergewright.repair.source.Language;
import io.mergewright.repair.source.SourceFile;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The imports that would make a name known: from the standard library, or from the one file that declares it. Immutable. */
final class ImportCandidates {
    private static final int MOST_FILES = 2_000;

    private final KnownImports known = KnownImports.load();
    private final JdkTypes jdk = new JdkTypes();

    /** Each as the statement to add. */
    List<String> of(Mending mending) {
        Set<String> statements = new LinkedHashSet<>();
        String name = mending.subject();
        switch (mending.file().language()) {
            case C -> c(name, mending, statements);
            case CPP -> cpp(name, mending, statements);
            case GO -> go(name, mending, statements);
            case JAVA -> java(name, mending, statements);
            case KOTLIN -> kotlin(name, mending, statements);
            case PYTHON -> python(name, mending, statements);
            case JAVASCRIPT, TYPESCRIPT -> script(name, mending, statements);
            case RUBY ->
                known.rubyLibraryOf(name).ifPresent(library -> statements.add("require '%s'".formatted(library)));
            default -> {}
        }
        return List.copyOf(statements);
    }

    private void c(String name, Mending mending, Set<String> statements) {
        known.cHeaderOf(name).ifPresent(header -> statements.add("#include <%s>".formatted(header)));
        if (statements.isEmpty()) {
            headers(name, mending, statements);
        }
    }

    private void cpp(String name, Mending mending, Set<String> statements) {
        boolean std = mending.file().line(mending.line()).contains("std::" + name);
        (std ? known.cppHeaderOf(name) : known.cHeaderOf(name).map(ImportCandidates::cppName))
                .ifPresent(header -> statements.add("#include <%s>".formatted(header)));
        if (statements.isEmpty()) {
            headers(name, mending, statements);
        }
    }

    private static String cppName(String header) {
        return header.equals("unistd.h") ? header : "c" + header.substring(0, header.length() - 2);
    }

    private static void headers(String name, Mending mending, Set<String> statements) {
        Pattern declared = Pattern.compile("(?m)^[^#\\n/(]*\\b" + Pattern.quote(name)
                + "\\s*\\(|^\\s*(?:class|struct|enum(?: class)?) " + Pattern.quote(name) + "\\b|\\}\\s*"
                + Pattern.quote(name) + "\\s*;|^#define " + Pattern.quote(name) + "\\b");
        for (RepositoryPath path : mending.files().paths()) {
            boolean header = path.value().matches(".*\\.h(?:h|pp|xx)?");
            if (header
                    && mending.files()
                            .at(path)
                            .filter(file -> declared.matcher(file.text()).find())
                            .isPresent()) {
                statements.add("#include \"%s\"".formatted(relative(mending.file(), path)));
            }
        }
    }

    private void go(String name, Mending mending, Set<String> statements) {
        if (mending.file().line(mending.line()).contains(name + ".")) {
            known.goPackages(name).forEach(path -> statements.add("import \"%s\"".formatted(path)));
        }
    }

    private void java(String name, Mending mending, Set<String> statements) {
        if (!Character.isUpperCase(name.charAt(0))) {
            return;
        }
        jdk.named(name).forEach(type -> statements.add("import %s;".formatted(type)));
        Set<String> own = new LinkedHashSet<>();
        declaring(name, mending, Language.JAVA, own);
        own.forEach(type -> statements.add("import %s;".formatted(type)));
    }

    private void kotlin(String name, Mending mending, Set<String> statements) {
        known.kotlinPackageOf(name).ifPresent(where -> statements.add("import %s.%s".formatted(where, name)));
        jdk.named(name).forEach(type -> statements.add("import " + type));
        Set<String> own = new LinkedHashSet<>();
        declaring(name, mending, Language.KOTLIN, own);
        own.forEach(type -> statements.add("import " + type));
    }

    /** Full names of what files of other packages declare at their left margin. */
    private static void declaring(String name, Mending mending, Language language, Set<String> types) {
        Pattern declared = Pattern.compile(
                "(?m)^(?:(?:public|final|abstract|sealed|data|open|inline|internal|enum|annotation)\\s+)*(?:class|interface|record|enum|@interface|object|fun|val)\\s+"
                        + Pattern.quote(name) + "\\b");
        String here = packageOf(mending.file());
        for (RepositoryPath path : ofLanguage(mending, language)) {
            mending.files()
                    .at(path)
                    .filter(file -> declared.matcher(file.text()).find())
                    .map(ImportCandidates::packageOf)
                    .filter(there -> !there.isEmpty() && !there.equals(here))
                    .ifPresent(there -> types.add(there + "." + name));
        }
    }

    private static String packageOf(SourceFile file) {
        Matcher matcher = Pattern.compile("(?m)^package\\s+([\\w.]+)").matcher(file.text());
        return matcher.find() ? matcher.group(1) : "";
    }

    private void python(String name, Mending mending, Set<String> statements) {
        if (known.isPythonModule(name) && mending.file().text().contains(name + ".")) {
            statements.add("import " + name);
            return;
        }
        known.pythonModuleOf(name).ifPresent(module -> statements.add("from %s import %s".formatted(module, name)));
        Pattern declared = Pattern.compile("(?m)^(?:(?:async )?def|class)\\s+%s\\b|^%s\\s*(?::[^=\\n]+)?=(?!=)"
                .formatted(Pattern.quote(name), Pattern.quote(name)));
        for (RepositoryPath path : ofLanguage(mending, Language.PYTHON)) {
            if (!isTest(path)
                    && mending.files()
                            .at(path)
                            .filter(file -> declared.matcher(file.text()).find())
                            .isPresent()) {
                statements.add("from %s import %s".formatted(module(path), name));
            }
        }
    }

    private static String module(RepositoryPath path) {
        String module = path.value().replaceFirst("\\.pyi?$", "").replaceFirst("(?:^|/)__init__$", "");
        return module.replaceFirst("^(?:src|lib)/", "").replace('/', '.');
    }

    private void script(String name, Mending mending, Set<String> statements) {
        SourceFile file = mending.file();
        boolean modules = isModule(file);
        if (known.isNodeModule(name) && file.text().contains(name + ".")) {
            statements.add(
                    modules
                            ? "import %s%s from 'node:%s';"
                                    .formatted(file.language() == Language.TYPESCRIPT ? "* as " : "", name, name)
                            : "const %s = require('node:%s');".formatted(name, name));
            return;
        }
        Pattern exported = Pattern.compile(
                "(?m)^export\\s+(?:(?:async|abstract|declare|default)\\s+)*(?:function\\*?|class|const|let|var|interface|type|enum)\\s+%1$s\\b|^export\\s*\\{[^}]*\\b%1$s\\b[^}]*\\}|^module\\.exports\\s*=\\s*\\{[^}]*\\b%1$s\\b|^exports\\.%1$s\\s*="
                        .formatted(Pattern.quote(name)));
        for (Language language : List.of(Language.JAVASCRIPT, Language.TYPESCRIPT)) {
            for (RepositoryPath path : ofLanguage(mending, language)) {
                if (!path.equals(file.path())
                        && mending.files()
                                .at(path)
                                .filter(other -> exported.matcher(other.text()).find())
                                .isPresent()) {
                    statements.add(imported(name, file, path, modules));
                }
            }
        }
    }

    private static boolean isModule(SourceFile file) {
        return file.language() == Language.TYPESCRIPT
                || file.path().value().endsWith(".mjs")
                || Pattern.compile("(?m)^(?:import|export)\\s")
                        .matcher(file.text())
                        .find();
    }

    /** In the manner of the imports that are there: quotes, suffix and semicolon. */
    private static String imported(String name, SourceFile file, RepositoryPath path, boolean modules) {
        String target = relative(file, path);
        target = target.startsWith(".") ? target : "./" + target;
        boolean suffix = Pattern.compile("(?:from|require\\()\\s*['\"]\\.[^'\"]*\\.[cm]?[jt]sx?['\"]")
                .matcher(file.text())
                .find();
        target = suffix || path.value().endsWith(".mjs")
                ? target.replaceFirst("\\.tsx?$", ".js")
                : target.replaceFirst("\\.[cm]?[jt]sx?$", "");
        String quote = Pattern.compile("(?:from|require\\()\\s*\"")
                        .matcher(file.text())
                        .find()
                ? "\""
                : "'";
        boolean bare = Pattern.compile("(?m)^(?:import|const).*['\")]$")
                .matcher(file.text())
                .find();
        String statement = modules
                ? "import { %s } from %s%s%s".formatted(name, quote, target, quote)
                : "const { %s } = require(%s%s%s)".formatted(name, quote, target, quote);
        return statement + (bare ? "" : ";");
    }

    private static List<RepositoryPath> ofLanguage(Mending mending, Language language) {
        return mending.files().paths().stream()
                .filter(path -> Language.of(path.value()) == language)
                .filter(path -> !path.value().contains("node_modules/"))
                .limit(MOST_FILES)
                .toList();
    }

    private static boolean isTest(RepositoryPath path) {
        return path.value().matches("(?:.*/)?(?:tests?/.*|test_[^/]*|[^/]*_test\\.py|conftest\\.py)");
    }

    private static String relative(SourceFile from, RepositoryPath to) {
        Path directory = Path.of("/" + from.path()).resolveSibling("");
        return directory.relativize(Path.of("/" + to)).toString().replace('\\', '/');
    }
}
