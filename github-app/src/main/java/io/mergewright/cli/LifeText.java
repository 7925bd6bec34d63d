package io.mergewright.cli;

import io.mergewright.ledger.Event;
import io.mergewright.ledger.Life;
import io.mergewright.ledger.Proposal;
import java.util.Locale;

/** The whole life of a suggestion, for people at a terminal. */
final class LifeText {
    private static final double MICRO = 1e6;

    private final StringBuilder text = new StringBuilder();

    private LifeText() {}

    static String of(Life life) {
        var text = new LifeText();
        text.head(life);
        text.line("");
        life.proposal().diff().lines().forEach(line -> text.line("    %s", line));
        text.line("");
        life.events().forEach(text::event);
        return text.text.toString();
    }

    private void head(Life life) {
        Proposal proposal = life.proposal();
        line("%s", proposal.title());
        line("");
        line("  id           %s", proposal.id());
        line(
                "  state        %s%s",
                life.standing().state().label(), life.standing().verified() ? ", verified" : "");
        line("  repository   %s", proposal.origin().repository());
        line("  job          %s", proposal.origin().job());
        line("  commit       %s", proposal.origin().commit());
        line("  category     %s", proposal.category());
        line("  made by      %s, %s", proposal.maker().agent(), proposal.maker().source());
        line(
                "  model        %s, prompt %s",
                proposal.maker().model(), proposal.maker().prompt());
        line(
                "  confidence   %.2f, %.2f before calibration",
                proposal.estimate().confidence(), proposal.estimate().raw());
        line("  cost         $%.6f", proposal.microDollars() / MICRO);
        line("  fingerprint  %s", proposal.fingerprint());
    }

    private void event(Event event) {
        line(
                "  %s  %s%s%s",
                event.at(),
                event.kind().words(),
                event.actor().isEmpty() ? "" : ", " + event.actor(),
                event.detail().isEmpty() ? "" : ": " + event.detail());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
