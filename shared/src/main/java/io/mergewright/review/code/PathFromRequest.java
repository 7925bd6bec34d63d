package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
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

/** A path with something in it that a client sent, in a function that does not keep it inside its directory. */
final class PathFromRequest implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "path-from-request", Tier.COMMENT, Severity.ERROR, "security", "A path is made of what a client sent");
    private static final Pattern MAKES_PATH = Pattern.compile(
            "(?:new )?(?:java\\.io\\.)?File|FileInputStream|FileReader|(?:Paths\\.get|Path\\.of|Path)|.*\\.resolve|Path\\.Combine|System\\.IO\\.Path\\.Combine"
                    + "|(?:System\\.IO\\.)?File\\.(?:Open|OpenRead|ReadAllText|ReadAllBytes|Delete|WriteAllText)"
                    + "|(?:posix)?path\\.(?:join|resolve)|os\\.path\\.join|open|io\\.open|send_file|FileResponse|(?:fs|fsp|fsPromises)(?:\\.promises)?\\.(?:readFile|createReadStream|writeFile|unlink|readFileSync|rm|stat)"
                    + "|.*\\.(?:sendFile|download)|filepath\\.Join|path\\.Join|os\\.(?:Open|ReadFile|Remove|Create|WriteFile)|http\\.ServeFile"
                    + "|file_get_contents|readfile|fopen|unlink|include|require|file_put_contents|File\\.(?:join|read|open|binread|new)|.*Rails\\.root\\.join|IO\\.read|.*\\.joinpath|storage_path|public_path|base_path|response\\(\\)\\.(?:file|download)|PhysicalFile|(?i:.*(?:root|dir|base|path|folder|uploads?|dest\\w*|target|files)\\w*)\\.join|(?:tokio\\.)?fs\\.(?:read|read_to_string|File\\.open)");
    private static final Pattern ENTRY = Pattern.compile(
            "\\w*(?i:entry|ze|hdr|header|member|zipfile)\\w*\\.(?:getName\\(\\)|Name|FullName|filename|path|fileName|entryName|name\\(\\))");
    private static final Pattern GUARD = Pattern.compile(
            "(?i)basename|file_name\\(\\)|enclosed_name|components\\(\\)|GetFileName\\b|secure_filename|safe_?join|normalize\\(|starts_?with|hasprefix|is_relative_to|relative_to|realpath|getCanonical|toRealPath|filepath\\.(?:base|clean|rel|islocal)|securejoin|expand_path|start_with|path\\.relative|sanitiz|matches\\(|fullmatch|\\.match\\(|\\.test\\(|in_array|allowed|whitelist|includes\\(|contains(?:Key)?\\(|\\.has\\(|root\\s*:|isalnum|getFileName\\(\\)|preg_match|cleanPath|IsLocal");

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
                Grammar.PHP,
                Grammar.RUBY,
                Grammar.RUST);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of(
                "req",
                "Req",
                "params",
                "FormValue",
                "getP",
                "_GET",
                "_POST",
                "Query",
                "PathVariable",
                "From",
                "ctx",
                "event",
                "parameters",
                "@",
                "Controller",
                "ntry",
                "hdr",
                "zip.",
                "Path(");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            String written = call.makes() ? "new " + call.name() : call.written();
            if (MAKES_PATH.matcher(call.makes() ? call.name() : written).matches()) {
                call.arguments().stream()
                        .filter(argument -> isFree(argument, code) && !makesPath(argument))
                        .findFirst()
                        .ifPresent(argument -> say(call.node(), argument, found));
            }
        }
        for (Node division : code.all("binary_operator")) {
            boolean joins =
                    division.all().stream().anyMatch(child -> child.text().equals("/"));
            Optional<Node> right = division.field("right");
            if (joins
                    && right.filter(value -> isFree(value, code) && namesDirectory(division))
                            .isPresent()) {
                say(division, right.get(), found);
            }
        }
    }

    /** Whether it is told of there. */
    private static boolean makesPath(Node argument) {
        return argument.within().stream()
                .flatMap(node -> Call.of(node).stream())
                .anyMatch(call -> MAKES_PATH
                        .matcher(call.makes() ? call.name() : call.written())
                        .matches());
    }

    private static boolean namesDirectory(Node division) {
        return division.field("left")
                .filter(left ->
                        left.bare().matches("(?i).*(?:path|root|dir|folder|base|media|static|upload|report|file).*"))
                .isPresent();
    }

    private static boolean isFree(Node value, Code code) {
        if (Harmless.is(value, code) || GUARD.matcher(value.text()).find()) {
            return false;
        }
        return (Origins.isOutside(value) || isEntry(value, code))
                && !GUARD.matcher(Scope.of(value).text()).find();
    }

    /** Whether it is the name of something in an archive that is unpacked. */
    private static boolean isEntry(Node value, Code code) {
        String text = value.bare();
        boolean unpacks = code.text()
                .matches(
                        "(?s).*(?:Zip(?:Entry|InputStream|File|Archive)|TarArchive|zip\\.|tar\\.|tarfile|zipfile|unzipper|yauzl|adm-zip|JarEntry).*");
        boolean inGo = code.grammar() == Grammar.GO
                && text.matches("f\\.Name|file\\.Name")
                && Scope.of(value).text().matches("(?s).*\\brange\\s+\\w+\\.File\\b.*");
        return unpacks && (ENTRY.matcher(text).matches() || inGo);
    }

    private static void say(Node here, Node value, Consumer<Found> found) {
        found.accept(new Found(
                here,
                "`%s` comes from the client and may hold `../`, so this path may lead out of its directory. Take only its last part, or check where the path ends."
                        .formatted(Quotes.of(value))));
    }
}
