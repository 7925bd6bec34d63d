package io.mergewright.pages.quality;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.ledger.Life;
import io.mergewright.quality.Sampling;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.JdbcLedgerReader;
import io.mergewright.store.JdbcSamples;
import io.mergewright.store.JdbcSamples.Candidate;
import io.mergewright.store.Refreshed;
import io.mergewright.store.Store;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** {@code /quality}: people say of a sample of suggestions whether they are right. */
public final class QualityPages {
    private static final Duration YOUNG = Duration.ofDays(90);
    private static final int MOST_CANDIDATES = 50_000;
    private static final int MOST_SKIPPED = 100_000;

    private final JdbcSamples samples;
    private final Refreshed<List<Candidate>> pool;
    private final Labelling labelling;
    private final Sampling sampling;
    private final Clock clock;

    /**
     * @param sampling which suggestions are to be labelled
     * @param background finds newer candidates while the old ones are shown
     */
    public QualityPages(Store store, Sampling sampling, AuditLog audit, Executor background, Clock clock) {
        this.samples = new JdbcSamples(store);
        this.pool = new Refreshed<>(before -> candidates(), background, clock);
        this.labelling = new Labelling(new JdbcLedger(store), new JdbcLedgerReader(store), audit, clock);
        this.sampling = sampling;
        this.clock = clock;
    }

    /** What to label next; {@code sample} is empty when nothing is left. */
    record NextSample(Optional<Sample> sample, LabelProgress progress) {}

    public List<Endpoint> endpoints() {
        String api = Endpoint.API + "/quality";
        var skip = Parameter.number("skip", "How many of those to label to leave out.");
        return List.of(
                Endpoint.get("/quality", Rule.REVIEWER, "What to label, and how far that is", this::show),
                Endpoint.post(
                        "/quality/{id}/label", Rule.REVIEWER, "Say whether a suggestion is right", this::labelAndGoOn),
                Endpoint.get(api + "/next", Rule.REVIEWER, "What to label next", visit -> Reply.data(next(visit)))
                        .takes(skip)
                        .answers(NextSample.class),
                Endpoint.post(api + "/{id}/label", Rule.REVIEWER, "Say whether a suggestion is right", this::label)
                        .takes(Parameter.text("label", "right or wrong.").needed())
                        .answers(Labelled.class));
    }

    private List<Candidate> candidates() {
        return samples.candidates(clock.instant().minus(YOUNG), MOST_CANDIDATES).stream()
                .filter(one -> sampling.picks(one.id()))
                .toList();
    }

    private Reply show(Visit visit) {
        Optional<Life> again = life(visit, "id");
        if (visit.parameters().has("id") && again.isEmpty()) {
            return notFound();
        }
        NextSample next = next(visit);
        Map<String, Object> data = new HashMap<>();
        data.put("next", next);
        data.put("share", sampling.share());
        data.put("skip", skip(visit));
        again.map(labelling::sample).or(next::sample).ifPresent(sample -> data.put("sample", sample));
        life(visit, "last")
                .flatMap(life -> Labelling.label(life, visit.person()).map(right -> Labelled.of(life, word(right))))
                .ifPresent(last -> data.put("last", last));
        return Reply.page("quality", data);
    }

    private Optional<Life> life(Visit visit, String parameter) {
        return visit.parameters().has(parameter)
                ? labelling.find(visit.parameters().text(parameter), visit.person())
                : Optional.empty();
    }

    private NextSample next(Visit visit) {
        Person person = visit.person();
        var labels = new Labels(samples.labels());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Candidate> open = new Sampler(labels, today).order(pool.get().value(), person);
        Optional<Sample> sample = open.isEmpty()
                ? Optional.empty()
                : labelling
                        .find(open.get(skip(visit) % open.size()).id(), person)
                        .map(labelling::sample);
        return new NextSample(sample, LabelProgress.of(labels.seenBy(person), person, open.size()));
    }

    private static int skip(Visit visit) {
        return visit.parameters().number("skip", 0, MOST_SKIPPED, 0);
    }

    private Reply labelAndGoOn(Visit visit) {
        Reply reply = label(visit);
        return reply instanceof Reply.Data data && data.value() instanceof Labelled labelled
                ? new Reply.Redirect("/quality?skip=%d&last=%s"
                        .formatted(visit.form().number("skip", 0, MOST_SKIPPED, 0), labelled.id()))
                : reply;
    }

    private Reply label(Visit visit) {
        Optional<Life> life = labelling.find(visit.parameters().text("id"), visit.person());
        if (life.isEmpty()) {
            return notFound();
        }
        boolean right = right(visit.form().text("label"));
        labelling.label(life.get(), visit.person(), right);
        return Reply.data(Labelled.of(life.get(), word(right)));
    }

    private static boolean right(String label) {
        if (!label.equals("right") && !label.equals("wrong")) {
            throw new BadInputException("label must be right or wrong");
        }
        return label.equals("right");
    }

    private static String word(boolean right) {
        return right ? "right" : "wrong";
    }

    private static Reply notFound() {
        return Reply.notFound("There is no such suggestion.");
    }
}
