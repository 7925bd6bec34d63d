package io.mergewright.repair.remedy;

import io.mergewright.repair.complaint.Complaint.Kind;
import io.mergewright.repair.source.Draft;
import java.util.Optional;

/** Writes what the tool says was meant. */
final class Spelling implements Remedy {
    private static final double CLARITY = 0.8;

    @Override
    public String id() {
        return "tool-suggestion";
    }

    @Override
    public String description() {
        return "Writes what the tool says was meant.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    @Override
    public String doubt() {
        return "where the name differs in more than a letter, or the change took away what is not known";
    }

    @Override
    public Optional<Mended> mend(Mending mending) {
        var kind = mending.complaint().kind();
        String advice = mending.complaint().advice();
        if ((kind != Kind.UNRESOLVED && kind != Kind.REPLACE) || advice.isEmpty()) {
            return Optional.empty();
        }
        String subject = mending.subject();
        return at(mending).flatMap(start -> {
            var draft = new Draft();
            int length = subject.isEmpty() ? wordLength(mending, start) : subject.length();
            return draft.replace(mending.file(), start, start + length, advice)
                    ? Optional.of(new Mended(
                            draft,
                            "Write %s".formatted(advice),
                            kind == Kind.UNRESOLVED ? Doubt.ofName(mending, advice) : ""))
                    : Optional.empty();
        });
    }

    private static Optional<Integer> at(Mending mending) {
        if (!mending.subject().isEmpty()) {
            return mending.subjectAt();
        }
        int column = mending.complaint().place().column();
        String line = mending.file().line(mending.line());
        return column < 1 || column > line.length()
                ? Optional.empty()
                : Optional.of(wordStart(mending, mending.file().start(mending.line()) + column - 1));
    }

    /** Tools that name no subject point at the word or behind its declaration; only {@code let} and {@code var} are meant so. */
    private static int wordStart(Mending mending, int offset) {
        String text = mending.file().text();
        int lineStart = mending.file().start(mending.line());
        for (String keyword : new String[] {"let ", "var "}) {
            int at = text.lastIndexOf(keyword, offset);
            if (at >= lineStart) {
                return at;
            }
        }
        return offset;
    }

    private static int wordLength(Mending mending, int start) {
        String text = mending.file().text();
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end - start;
    }
}
