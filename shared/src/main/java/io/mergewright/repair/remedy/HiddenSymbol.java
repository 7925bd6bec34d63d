package io.mergewright.repair.remedy;

import io.mergewright.core.RepositoryPath;
import io.mergewright.repair.complaint.Complaint.Kind;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.Language;
import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes something usable from elsewhere that is declared only once, and only hidden by a missing or narrow modifier. */
final class HiddenSymbol implements Remedy {
    private static final double CLARITY = 0.6;
    private static final String FOR_PEOPLE =
            "it lets others use what was hidden, and only a person can tell whether they should";

    /** Where a declaration stands, and where its modifier would. */
    private record Declared(SourceFile file, int start, int end) {}

    @Override
    public String id() {
        return "hidden-symbol";
    }

    @Override
    public String description() {
        return "Makes something usable from elsewhere that is declared only once, and hidden by a modifier.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    @Override
    public String doubt() {
        return "always: it may be hidden on purpose";
    }

    @Override
    public Optional<Mended> mend(Mending mending) {
        Language language = mending.file().language();
        if (mending.complaint().kind() != Kind.HIDDEN || !language.isAny(Language.RUST, Language.JAVA)) {
            return Optional.empty();
        }
        List<Declared> places = new ArrayList<>();
        for (RepositoryPath path : mending.files().paths()) {
            if (Language.of(path.value()) == language) {
                mending.files().at(path).ifPresent(file -> places.addAll(declared(file, mending.subject())));
            }
        }
        if (places.size() != 1) {
            return Optional.empty();
        }
        var draft = new Draft();
        Declared place = places.get(0);
        draft.replace(place.file(), place.start(), place.end(), language == Language.RUST ? "pub " : "");
        return Optional.of(new Mended(draft, "Let others use " + mending.subject(), FOR_PEOPLE));
    }

    private static List<Declared> declared(SourceFile file, String name) {
        Pattern pattern = file.language() == Language.RUST
                ? Pattern.compile(
                        "(?m)^[ \\t]*(?<at>)(?:(?:unsafe |async |const |extern \"C\" )*(?:fn|struct|enum|trait|mod|static|const|type) |(?=\\w+: ))"
                                + Pattern.quote(name) + "\\b")
                : Pattern.compile("(?m)^[ \\t]*(?<at>private )[^=;{}\\n]*\\b" + Pattern.quote(name) + "\\b");
        List<Declared> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(file.text());
        while (matcher.find()) {
            places.add(new Declared(file, matcher.start("at"), matcher.end("at")));
        }
        return places;
    }
}
