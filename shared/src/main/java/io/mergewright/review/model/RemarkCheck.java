package io.mergewright.review.model;

import io.mergewright.core.Fingerprint;
import io.mergewright.log.Redactor;
import io.mergewright.model.Injection;
import io.mergewright.model.Placeholders;
import io.mergewright.model.Reach;
import io.mergewright.model.ShownLines;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps of remarks what the change proves: they speak of a file that was shown, quote lines that stand there, and can be put on lines that
 * carry comments. One wrong quotation drops a remark. A replacement that is not certain to fit is left out. For one thread.
 */
final class RemarkCheck {
    private static final int LONGEST_RANGE = 30;
    private static final Pattern MARKUP = Pattern.compile("]\\s*\\(|<\\s*/?[a-zA-Z!]|!\\[");
    private static final Pattern OF_COMPILERS = Pattern.compile(
            "(?i)\\b(?:(?:does|do|will) not|won't|doesn't|cannot|fails? to) (?:compile|parse|build)\\b|\\bcompil(?:ation|er|e-time) error\\b|\\bsyntax error\\b"
                    + "|\\bmissing (?:an? )?(?:import|semicolon|brace|bracket|parenthesis)\\b|\\bunresolved (?:reference|symbol|import)\\b");

    private final Redactor redactor = new Redactor();
    private final Map<String, ChangedFile> files = new HashMap<>();
    private final Map<String, ShownLines> shown = new HashMap<>();

    /** @param passages that the model was shown */
    RemarkCheck(List<Passage> passages) {
        Map<String, List<Passage>> byPath = new HashMap<>();
        passages.forEach(one ->
                byPath.computeIfAbsent(one.path(), path -> new ArrayList<>()).add(one));
        byPath.forEach((path, of) -> {
            files.put(path, of.get(0).file());
            shown.put(path, Passage.quotable(of));
        });
    }

    /** What is left of a remark: a finding, or why there is none. */
    sealed interface Checked {
        /** Fit to be judged. */
        record Kept(ReviewFinding finding) implements Checked {}

        /** Not fit to be shown to anybody; {@code reason} quotes nothing of it. */
        record Dropped(String reason) implements Checked {}
    }

    private record Anchor(int first, int last) {}

    Checked check(Remark remark) {
        ChangedFile file = files.get(remark.path());
        ShownLines lines = shown.get(remark.path());
        if (file == null || lines == null) {
            return new Checked.Dropped("it speaks of a file that was not shown");
        }
        if (!remark.quotes().stream().allMatch(quote -> lines.holds(quote.line(), quote.text()))) {
            return new Checked.Dropped("the lines that it quotes do not stand there");
        }
        String message = oneLine(remark.message());
        if (Injection.leadsElsewhere(message)
                || Injection.speaksToAModel(message)
                || MARKUP.matcher(message).find()) {
            return new Checked.Dropped("it holds a link, a command, markup or an order");
        }
        if (OF_COMPILERS.matcher(message).find()) {
            return new Checked.Dropped("a compiler says so where it is true");
        }
        return anchor(remark, file)
                .<Checked>map(anchor -> new Checked.Kept(finding(remark, message, file, lines, anchor)))
                .orElseGet(() -> new Checked.Dropped("none of its lines can carry a comment"));
    }

    /** The lines that it names, or, where these cannot carry it, the first that it quotes and that can. */
    private static Optional<Anchor> anchor(Remark remark, ChangedFile file) {
        boolean fits = remark.last() - remark.first() < LONGEST_RANGE
                && file.commentable().takes(Side.RIGHT, remark.first(), remark.last());
        return fits
                ? Optional.of(new Anchor(remark.first(), remark.last()))
                : remark.quotes().stream()
                        .map(quote -> (int) quote.line())
                        .filter(line -> file.commentable().takes(Side.RIGHT, line, line))
                        .map(line -> new Anchor(line, line))
                        .findFirst();
    }

    private ReviewFinding finding(Remark remark, String message, ChangedFile file, ShownLines lines, Anchor anchor) {
        FileText text = file.after().orElseThrow();
        List<String> quoted = new ArrayList<>();
        for (int line = anchor.first(); line <= anchor.last() && text.hasLine(line); line++) {
            quoted.add(text.line(line));
        }
        var info =
                new CheckInfo(ReviewFinding.MODEL, Tier.COMMENT, remark.level(), remark.category(), remark.category());
        boolean moved = anchor.first() != remark.first() || anchor.last() != remark.last();
        Optional<String> replacement = Optional.ofNullable(remark.replacement())
                .filter(given -> !moved)
                .map(given -> given.endsWith("\n") ? given.substring(0, given.length() - 1) : given)
                .filter(given -> isFit(given, file, text, lines, anchor));
        return new ReviewFinding(
                info,
                remark.path(),
                Side.RIGHT,
                anchor.first(),
                anchor.last(),
                message,
                quoted,
                replacement,
                fingerprint(remark.path(), quoted),
                Optional.empty());
    }

    /** Of words and category nothing: the next answer to the same lines will have others. */
    private static Fingerprint fingerprint(String path, List<String> quoted) {
        return Fingerprint.of(List.of(
                ReviewFinding.MODEL,
                path,
                String.join("\n", quoted.stream().map(String::strip).toList())));
    }

    /** Whether the file could have {@code replacement} at {@code anchor}; nobody has tried what it does there. */
    private static boolean isFit(String replacement, ChangedFile file, FileText text, ShownLines lines, Anchor anchor) {
        String now = text.lines(anchor.first(), anchor.last());
        boolean whole = true;
        for (int line = anchor.first(); line <= anchor.last(); line++) {
            whole &= text.line(line).equals(lines.lines().get((long) line));
        }
        return whole
                && !replacement.isBlank()
                && !replacement.stripTrailing().equals(now.stripTrailing())
                && !Placeholders.areIn(replacement)
                && !Injection.speaksToAModel(replacement)
                && !Reach.isIn(now, replacement, text.text())
                && parses(file, text.replacing(anchor.first(), anchor.last(), replacement));
    }

    /** By trees of its own: those of the file may be in use by a step that was given up. */
    private static boolean parses(ChangedFile file, String mended) {
        if (file.grammar().isEmpty() || !file.isParseable() || mended.length() > SyntaxTree.MOST_CHARACTERS) {
            return true;
        }
        var grammar = file.grammar().get();
        return !SyntaxTree.of(grammar, file.after().orElseThrow().text()).hasErrors()
                && !SyntaxTree.of(grammar, mended).hasErrors();
    }

    private String oneLine(String text) {
        return redactor.redact(text.replaceAll("\\p{Cntrl}", " ")).strip().replaceAll("\\s+", " ");
    }
}
