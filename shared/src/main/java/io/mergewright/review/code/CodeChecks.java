package io.mergewright.review.code;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.CheckSource;
import io.mergewright.review.check.Sighting;
import io.mergewright.review.code.CodeCheck.Found;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the checks of this package over a file after the change, and over what it was before: what stood there is not introduced. */
public final class CodeChecks implements CheckSource {
    private final List<CodeCheck> checks;
    private Optional<Repositories> repositories = Optional.empty();

    /** What is declared before and after a change. */
    private record Repositories(Change change, Declarations before, Declarations after) {}

    CodeChecks(List<CodeCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Those that ship with this package. */
    public static CodeChecks load() {
        return new CodeChecks(List.of(
                new SqlFromParts(),
                new ShellFromParts(),
                new PathFromRequest(),
                new MarkupFromRequest(),
                new UnsafeObjects(),
                new SwappedArguments(),
                new MissingAwait(),
                new TextByIdentity(),
                new NarrowArithmetic(),
                new BoxedBranch(),
                new DifferentTypes(),
                new CopySlip(),
                new SlowPattern(),
                new NullCheckTooLate(),
                new Ranges(),
                new CodeFromOutside(),
                new UnboxedMapValue(),
                new Unclosed(),
                new LeftLocked(),
                new OpenOnReturn(),
                new IgnoredErrors(),
                new MissingBreak(),
                new FormatArguments(),
                new Delegates(),
                new EqualsWithoutHash(),
                new EscapedMemory(),
                new UnboundedCopy(),
                new DoubleChecked(),
                new WeakCiphers(),
                new GuessableSecrets(),
                new OutsideEntities(),
                new SwallowedErrors(),
                new LostCauses(),
                new ToldCauses(),
                new PromiseAsValue(),
                new TextAsMarkup(),
                new MixedZones(),
                new ActAfterCheck(),
                new SecondCheckMissing(),
                new LockFiles(),
                new UncheckedResults()));
    }

    @Override
    public Map<CheckInfo, Set<Grammar>> checks() {
        Map<CheckInfo, Set<Grammar>> languages = new LinkedHashMap<>();
        checks.forEach(check -> languages.put(check.info(), check.languages()));
        return languages;
    }

    @Override
    public List<Sighting> look(ChangedFile file, Change change) {
        List<CodeCheck> possible = possible(file);
        if (possible.isEmpty() || file.after().isEmpty() || file.afterTree().isEmpty()) {
            return List.of();
        }
        FileText text = file.after().get();
        Repositories declared = repositories(change);
        Code after = new Code(
                file.path(),
                text,
                file.afterTree().get(),
                declared.after().near(file.path(), text.text()),
                file.commentable()::isAnyShown);
        Optional<Code> before = Optional.empty();
        List<Sighting> sightings = new ArrayList<>();
        for (CodeCheck check : possible) {
            List<Found> found = touched(found(check, after), after, file);
            if (!found.isEmpty()) {
                if (before.isEmpty()) {
                    before = before(file, declared);
                }
                Set<String> known = before.map(code -> keys(found(check, code))).orElse(Set.of());
                found.stream()
                        .filter(one -> !known.contains(key(one)))
                        .forEach(one -> shown(one, after, file)
                                .ifPresent(place -> sightings.add(sighting(check, place, one.message(), after))));
            }
        }
        return sightings;
    }

    private List<CodeCheck> possible(ChangedFile file) {
        if (file.grammar().isEmpty() || !file.isParseable()) {
            return List.of();
        }
        String text = file.after().map(FileText::text).orElse("");
        return checks.stream()
                .filter(check -> check.languages().contains(file.grammar().get())
                        && check.roles().contains(file.role())
                        && check.signs().stream().anyMatch(text::contains))
                .toList();
    }

    private static List<Found> found(CodeCheck check, Code code) {
        List<Found> found = new ArrayList<>();
        check.look(code, found::add);
        return found;
    }

    /** What stands on lines that the change shows: it may also make wrong what it leaves as it is. */
    private static List<Found> touched(List<Found> found, Code code, ChangedFile file) {
        return found.stream().filter(one -> shown(one, code, file).isPresent()).toList();
    }

    /** Where the change shows it. */
    private static Optional<Node> shown(Found found, Code code, ChangedFile file) {
        return Stream.concat(Stream.of(found.here()), found.otherwise().stream())
                .filter(place -> file.commentable().isAnyShown(code.line(place), code.lastLine(place)))
                .findFirst();
    }

    /** Kept for all files of a change. */
    private Repositories repositories(Change change) {
        Repositories known = repositories
                .filter(one -> one.change().head().equals(change.head())
                        && one.change().base().equals(change.base()))
                .orElseGet(() ->
                        new Repositories(change, new Declarations(change.base()), new Declarations(change.head())));
        repositories = Optional.of(known);
        return known;
    }

    private static Optional<Code> before(ChangedFile file, Repositories declared) {
        return file.before()
                .flatMap(text -> file.beforeTree()
                        .map(tree -> new Code(
                                file.path(),
                                text,
                                tree,
                                declared.before().near(file.path(), text.text()),
                                (first, last) -> true)));
    }

    private static Set<String> keys(List<Found> found) {
        Set<String> keys = new HashSet<>();
        found.forEach(one -> keys.add(key(one)));
        return keys;
    }

    private static String key(Found found) {
        return found.here().bare();
    }

    private static Sighting sighting(CodeCheck check, Node place, String message, Code code) {
        return new Sighting(
                check.info(), Side.RIGHT, code.line(place), code.lastLine(place), message, Optional.empty());
    }
}
