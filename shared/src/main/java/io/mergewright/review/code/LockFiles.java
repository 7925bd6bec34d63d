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

/** A file that keeps others out, which is looked for first and made afterwards. */
final class LockFiles implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "lock-file-taken-twice",
            Tier.COMMENT,
            Severity.WARNING,
            "concurrency",
            "A lock file that two processes can make");
    private static final Pattern ASKS = Pattern.compile(
            "Files\\.(?:exists|notExists)|File\\.(?:Exists|exists?\\?)|os\\.(?:Stat|Lstat)|access|file_exists|is_file|(?:std::)?(?:filesystem|fs)::exists|stat");
    private static final Pattern ASKS_ITSELF = Pattern.compile("exists|isFile|try_exists|is_file");
    private static final Pattern MAKES = Pattern.compile(
            "Files\\.(?:write|writeString|createFile|newOutputStream|newBufferedWriter)|File\\.(?:WriteAll\\w+|Create|CreateText|write|open|new)|os\\.(?:WriteFile|Create|OpenFile)|open|fopen|creat|file_put_contents|touch|(?:std::)?fs\\.write|(?:std::fs::)?File\\.create|FileWriter|FileOutputStream|std::ofstream|ofstream|FileUtils\\.touch");
    private static final Pattern MAKES_ITSELF =
            Pattern.compile("writeText|writeBytes|createNewFile|outputStream|writer|createFile");
    private static final Pattern EXCLUSIVE = Pattern.compile(
            "CREATE_NEW|O_EXCL|EXCL\\b|create_new|CreateNew|['\"]x[+b]?['\"]|['\"]wx|flock|tryLock|lockf|LOCK_EX|FileLock|putIfAbsent");
    private static final Pattern KEEPS_OUT =
            Pattern.compile("(?i)lock(?!ed_?out)|\\bpid|pid_?file|claim|lease|already.?running");

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
                Grammar.RUST,
                Grammar.C,
                Grammar.CPP,
                Grammar.PHP,
                Grammar.RUBY);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of("xist", "Stat(", "access(", "stat(", "is_file", "isFile");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            Optional<Node> path = path(call, ASKS, ASKS_ITSELF);
            Node function = Scope.of(call.node());
            if (path.isPresent()
                    && Scope.isFunction(function)
                    && KEEPS_OUT.matcher(function.text()).find()
                    && !EXCLUSIVE.matcher(function.text()).find()
                    && isMadeBehind(call.node(), path.get(), function)) {
                found.accept(
                        new Found(
                                call.node(),
                                "Two processes can both find nothing here and both go on; opening the file in a way that fails when it is there does both at once."));
            }
        }
    }

    private static Optional<Node> path(Call call, Pattern functions, Pattern methods) {
        if (functions.matcher(call.written()).matches()
                || (call.makes() && functions.matcher(call.name()).matches())) {
            return call.argument(0);
        }
        return methods.matcher(call.name()).matches()
                ? call.receiver().filter(one -> one.text().matches("[\\w.@]+"))
                : Optional.empty();
    }

    private static boolean isMadeBehind(Node check, Node path, Node function) {
        return function.within().stream()
                .filter(one -> one.start() > check.end())
                .flatMap(one -> Call.of(one).stream())
                .flatMap(call -> path(call, MAKES, MAKES_ITSELF).stream())
                .anyMatch(made ->
                        made.bare().replaceFirst("^&", "").equals(path.bare().replaceFirst("^&", "")));
    }
}
