package io.mergewright.repair.remedy;

import io.mergewright.repair.complaint.Complaint.Kind;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.Language;
import io.mergewright.repair.source.SourceFile;
import io.mergewright.repair.source.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Declares a variable where it is set for the first time, in languages that do that with a word before its name. */
final class MissingDeclaration implements Remedy {
    private static final double CLARITY = 0.6;

    @Override
    public String id() {
        return "missing-declaration";
    }

    @Override
    public String description() {
        return "Declares a variable where it is set for the first time.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    @Override
    public Optional<Mended> mend(Mending mending) {
        String word = word(mending.file().language());
        if (mending.complaint().kind() != Kind.UNRESOLVED || word.isEmpty()) {
            return Optional.empty();
        }
        SourceFile file = mending.file();
        Pattern set = Pattern.compile("^\\s*(?<name>[$@%]?" + Pattern.quote(mending.subject()) + ")\\s*=(?![=~>])");
        var matcher = set.matcher(file.line(mending.line()));
        if (!matcher.find()
                || !isFirst(file, mending.line(), matcher.group("name"))
                || looksMisspelt(file, mending.subject())) {
            return Optional.empty();
        }
        var draft = new Draft();
        draft.insert(file, file.start(mending.line()) + matcher.start("name"), word + " ");
        return Optional.of(new Mended(draft, "Declare " + matcher.group("name")));
    }

    /** A name that is nearly another one of the file is rather that one, spelt wrong; signs before names tell nothing of that. */
    private static boolean looksMisspelt(SourceFile file, String name) {
        Set<String> names = Words.in(file.text()).stream()
                .map(word -> word.replace("$", ""))
                .collect(Collectors.toSet());
        return MisspeltSymbol.nearest(name, names).isPresent();
    }

    /** Where the name stood before, a declaration there or further out is what is missing. */
    private static boolean isFirst(SourceFile file, int line, String name) {
        List<Integer> places = Words.places(file.text(), name);
        return !places.isEmpty() && places.get(0) >= file.start(line);
    }

    private static String word(Language language) {
        return switch (language) {
            case PERL -> "my";
            case JAVASCRIPT, TYPESCRIPT -> "let";
            default -> "";
        };
    }
}
