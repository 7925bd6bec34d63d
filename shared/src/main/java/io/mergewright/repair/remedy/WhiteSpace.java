package io.mergewright.repair.remedy;

import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.SourceFile;
import java.util.Optional;

/** Ends files and lines as a check wants it, and begins lines of make files with a tab. */
final class WhiteSpace implements Remedy {
    private static final double CLARITY = 0.95;

    @Override
    public String id() {
        return "white-space";
    }

    @Override
    public String description() {
        return "Ends files and lines as a check wants it, and begins lines of make files with a tab.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    @Override
    public Optional<Mended> mend(Mending mending) {
        var draft = new Draft();
        SourceFile file = mending.file();
        String title = switch (mending.complaint().kind()) {
            case NO_FINAL_NEWLINE -> {
                draft.insert(file, file.text().length(), file.text().endsWith("\n") ? "" : "\n");
                yield "End the file with a line end";
            }
            case BLANK_AT_END -> {
                draft.replace(file, contentEnd(file), file.text().length(), "\n");
                yield "Take away the empty lines at the end";
            }
            case TRAILING_SPACE -> {
                trim(draft, file, mending.line());
                yield "Take away white space at the end of lines";
            }
            case NO_TAB -> {
                tabs(draft, file, mending.line());
                yield "Begin the commands of the make file with a tab";
            }
            default -> "";
        };
        return draft.isEmpty() ? Optional.empty() : Optional.of(new Mended(draft, title));
    }

    private static int contentEnd(SourceFile file) {
        return file.text().stripTrailing().length();
    }

    private static void trim(Draft draft, SourceFile file, int line) {
        if (file.hasLine(line)) {
            int kept = file.start(line) + file.line(line).stripTrailing().length();
            draft.replace(file, kept, file.end(line), "");
        }
    }

    /** The line and those below it that are indented with blanks like it; make stops at the first. */
    private static void tabs(Draft draft, SourceFile file, int line) {
        for (int at = line; file.hasLine(at) && file.line(at).startsWith("  "); at++) {
            draft.replace(
                    file, file.start(at), file.start(at) + file.indentation(at).length(), "\t");
        }
    }
}
