package io.mergewright.explain;

import io.mergewright.log.Redactor;
import io.mergewright.model.Injection;
import io.mergewright.model.ShownLines;
import java.util.Optional;

/**
 * Keeps the claims that the log proves: every quotation names a line that the model was shown and repeats text that
 * stands there. One wrong quotation drops the claim, for a model that invents one line may have invented the rest.
 */
final class CitationCheck {
    private final ShownLines shown;
    private final Redactor redactor = new Redactor();

    CitationCheck(ShownLines shown) {
        this.shown = shown;
    }

    /** The claim without secrets and with its lines, or nothing when it is not proven or not fit to be shown. */
    Optional<Proven> prove(Claim claim) {
        boolean proven = !claim.quotes().isEmpty()
                && claim.quotes().stream().allMatch(quote -> shown.holds(quote.line(), quote.text()));
        if (!proven || !isFit(claim)) {
            return Optional.empty();
        }
        var evidence =
                shown.evidence(claim.quotes().stream().map(Claim.Quote::line).toList());
        return Optional.of(new Proven(oneLine(claim.cause()), claim.category(), oneLine(claim.remedy()), evidence));
    }

    private static boolean isFit(Claim claim) {
        String said = claim.cause() + "\n" + claim.remedy();
        return !Injection.leadsElsewhere(said) && !Injection.speaksToAModel(said);
    }

    private String oneLine(String text) {
        return redactor.redact(text.replaceAll("\\p{Cntrl}", " ")).strip().replaceAll("\\s+", " ");
    }
}
