package io.mergewright.repair.remedy;

import io.mergewright.repair.complaint.Complaint.Kind;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.Language;
import io.mergewright.repair.source.SourceFile;
import java.util.Optional;

/**
 * Puts a token where a parser misses it. Parsers complain at the token behind the gap, which may be lines below; the gap is
 * behind the last token before the place.
 */
final class MissingToken implements Remedy {
    private static final double CLARITY = 0.75;

    @Override
    public String id() {
        return "missing-token";
    }

    @Override
    public String description() {
        return "Puts the token that a parser misses.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    @Override
    public String doubt() {
        return "where the token ends a block";
    }

    @Override
    public Optional<Mended> mend(Mending mending) {
        if (mending.complaint().kind() != Kind.EXPECTED || !mending.file().hasLine(mending.line())) {
            return Optional.empty();
        }
        String token = token(mending);
        if (token.equals("end")) {
            return closed(mending);
        }
        int gap = gap(mending, token);
        String text = mending.file().text();
        if (gap <= 0 || text.startsWith(token, gap) || text.startsWith(token, gap - 1)) {
            return Optional.empty();
        }
        var draft = new Draft();
        draft.insert(mending.file(), gap, token);
        return Optional.of(new Mended(draft, "Put the missing " + token, Doubt.ofToken(token)));
    }

    private static String token(Mending mending) {
        return switch (mending.subject()) {
            case "comma" -> ",";
            case "" -> ";";
            default -> mending.subject();
        };
    }

    /** Ruby pairs an {@code end} with the wrong line when one is missing above it; the column is that line. */
    private static Optional<Mended> closed(Mending mending) {
        SourceFile file = mending.file();
        int opener = mending.complaint().place().column();
        if (!file.hasLine(opener) || opener >= mending.line()) {
            return Optional.empty();
        }
        var draft = new Draft();
        draft.insert(file, file.start(mending.line()), file.indentation(opener) + "end\n");
        return Optional.of(new Mended(draft, "Put the missing end", Doubt.ofToken("end")));
    }

    private static int gap(Mending mending, String token) {
        SourceFile file = mending.file();
        int column = column(mending);
        boolean python = file.language() == Language.PYTHON;
        if (column == 0 || (python && token.equals(":"))) {
            return codeEnd(file, mending.line());
        }
        return behindToken(file, Math.min(file.start(mending.line()) + column - 1, file.end(mending.line())));
    }

    /** Where the parser stopped: as it says, or where the token stands that it did not expect. */
    private static int column(Mending mending) {
        String unexpected = mending.complaint().advice();
        int column = mending.complaint().place().column();
        return column > 0 || unexpected.isEmpty()
                ? column
                : mending.file().line(mending.line()).indexOf(unexpected) + 1;
    }

    /** Behind the last token that ends at or before {@code offset}: comments and empty lines do not count. */
    private static int behindToken(SourceFile file, int offset) {
        int line = file.lineAt(offset);
        int end = file.start(line)
                + file.text()
                        .substring(file.start(line), offset)
                        .stripTrailing()
                        .length();
        if (end > file.start(line)) {
            return end;
        }
        for (int above = line - 1; above >= 1; above--) {
            int code = codeEnd(file, above);
            if (code > file.start(above)) {
                return code;
            }
        }
        return -1;
    }

    /** The end of what is no comment in a line; the line's start where there is nothing else. */
    private static int codeEnd(SourceFile file, int line) {
        String content = Comments.without(file.language(), file.line(line)).stripTrailing();
        return file.start(line) + content.length();
    }
}
