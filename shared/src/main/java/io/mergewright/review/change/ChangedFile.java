package io.mergewright.review.change;

import io.mergewright.diff.FileDiff;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.SyntaxTree;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of a change, before and after it. Parses when asked to. For one thread at a time. */
public final class ChangedFile {
    private final FileDiff diff;
    private final Commentable commentable;
    private final @Nullable FileText before;
    private final @Nullable FileText after;
    private final PathRole role;
    private final @Nullable Grammar grammar;
    private @Nullable SyntaxTree beforeTree;
    private @Nullable SyntaxTree afterTree;

    /**
     * A file.
     *
     * @param before its text before the change; null when it is new, or not known
     * @param after its text after it; null when it is deleted
     */
    public ChangedFile(FileDiff diff, @Nullable FileText before, @Nullable FileText after) {
        this.diff = Objects.requireNonNull(diff, "diff");
        this.commentable = Commentable.of(diff);
        this.before = before;
        this.after = after;
        this.role = PathRole.of(diff.newPath());
        this.grammar = Grammar.of(diff.newPath()).orElse(null);
    }

    /** The same file with trees of its own, for another thread. */
    public ChangedFile unparsed() {
        return new ChangedFile(diff, before, after);
    }

    public String path() {
        return diff.newPath();
    }

    public FileDiff diff() {
        return diff;
    }

    public Commentable commentable() {
        return commentable;
    }

    public Optional<FileText> before() {
        return Optional.ofNullable(before);
    }

    public Optional<FileText> after() {
        return Optional.ofNullable(after);
    }

    public PathRole role() {
        return role;
    }

    public Optional<Grammar> grammar() {
        return Optional.ofNullable(grammar);
    }

    /** What it was before, parsed; empty when there is nothing that can be. */
    public Optional<SyntaxTree> beforeTree() {
        if (beforeTree == null) {
            beforeTree = parsed(before);
        }
        return Optional.ofNullable(beforeTree);
    }

    /** What it is now, parsed; empty when there is nothing that can be. */
    public Optional<SyntaxTree> afterTree() {
        if (afterTree == null) {
            afterTree = parsed(after);
        }
        return Optional.ofNullable(afterTree);
    }

    /** Whether what it is now can be parsed. */
    public boolean isParseable() {
        return isParseable(after);
    }

    private boolean isParseable(@Nullable FileText text) {
        return grammar != null && text != null && text.text().length() <= SyntaxTree.MOST_CHARACTERS;
    }

    private @Nullable SyntaxTree parsed(@Nullable FileText text) {
        return grammar != null && text != null && isParseable(text) ? SyntaxTree.of(grammar, text.text()) : null;
    }
}
