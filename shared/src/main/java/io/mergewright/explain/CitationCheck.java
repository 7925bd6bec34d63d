package io.mergewright.explain;

import io.mergewright.core.Evidence;
import io.mergewright.log.Redactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the claims that the log proves: every quotation names a line that the model was shown and repeats text that
 * stands there. One wrong quotation drops the claim, for a model that invents one line may have invented the rest.
 */
final class CitationCheck {
    private static final int SHORTEST = 6;

    private final Material material;
    private final Redactor redactor = new Redactor();

    CitationCheck(Material material) {
        this.material = material;
    }

    /** The claim without secrets and with its lines, or nothing when it is not proven or not fit to be shown. */
    Optional<Proven> prove(Claim claim) {
        boolean proven = !claim.quotes().isEmpty() && claim.quotes().stream().allMatch(this::stands);
        if (!proven || !isFit(claim)) {
            return Optional.empty();
        }
        return Optional.of(
                new Proven(oneLine(claim.cause()), claim.category(), oneLine(claim.remedy()), evidence(claim)));
    }

    private boolean stands(Claim.Quote quote) {
        String line = squeezed(material.lines().getOrDefault(quote.line(), ""));
        String text = squeezed(quote.text());
        return line.contains(text) && (text.length() >= SHORTEST || text.equals(line)) && !text.isEmpty();
    }

    private static boolean isFit(Claim claim) {
        String said = claim.cause() + "\n" + claim.remedy();
        return !Injection.leadsElsewhere(said) && !Injection.speaksToAModel(said);
    }

    private String oneLine(String text) {
        return squeezed(redactor.redact(text.replaceAll("\\p{Cntrl}", " ")));
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The quoted lines, neighbours together. */
    private List<Evidence> evidence(Claim claim) {
        List<Long> numbers = claim.quotes().stream()
                .map(Claim.Quote::line)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        List<Evidence> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) > numbers.get(i - 1) + 1) {
                List<Long> run = numbers.subList(from, i);
                blocks.add(new Evidence(
                        run.get(0),
                        run.get(run.size() - 1),
                        run.stream()
                                .map(n -> material.lines().getOrDefault(n, ""))
                                .toList()));
                from = i;
            }
        }
        return blocks;
    }
}
