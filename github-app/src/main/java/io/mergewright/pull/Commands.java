package io.mergewright.pull;

import io.mergewright.github.GitHubApp;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Ledger;
import io.mergewright.review.RepositorySettings;
import io.mergewright.text.MarkdownLimit;
import java.time.Clock;
import java.util.Optional;

/** Does what comments ask for. The same comment may ask more than once: it is answered once. Thread-safe. */
final class Commands {
    private final GitHubApp app;
    private final Asking asking;
    private final Findings findings;
    private final Ledger ledger;
    private final DiagnosisRequests diagnoses;
    private final Clock clock;

    Commands(GitHubApp app, Asking asking, Findings findings, Ledger ledger, DiagnosisRequests diagnoses, Clock clock) {
        this.diagnoses = diagnoses;
        this.app = app;
        this.asking = asking;
        this.findings = findings;
        this.ledger = ledger;
        this.clock = clock;
    }

    void obey(CommentCommand command, Asker asker) {
        switch (command.verb()) {
            case REVIEW -> ask(asker, Ask.NOW);
            case FULL_REVIEW -> ask(asker, Ask.ANEW);
            case PAUSE -> ask(asker, Ask.PAUSE);
            case RESUME -> ask(asker, Ask.RESUME);
            case DISMISS -> dismiss(asker, command.rest());
            case EXPLAIN -> explain(asker);
            case CONFIG -> answer(asker, CommandText.settings(settings(asker)));
            case DIAGNOSE -> diagnose(asker);
            case HELP -> answer(asker, CommandText.help());
        }
    }

    /** One polite line, once for each person and pull request. */
    void decline(Asker asker) {
        String mark = "<!-- mergewright:declined %s -->".formatted(asker.login().replaceAll("[^0-9A-Za-z\\[\\]-]", ""));
        var api = api(asker);
        if (api.issueComments().stream()
                .noneMatch(comment -> isOurs(comment.path("user").path("login").asText())
                        && comment.path("body").asText().contains(mark))) {
            api.createIssueComment("Thank you; commands are for people who may write to this repository.\n" + mark);
        }
    }

    private void ask(Asker asker, Ask ask) {
        asking.ask(asker.pull(), asker.repository(), asker.installation(), ask);
    }

    private void dismiss(Asker asker, String reason) {
        Optional<KnownFinding> finding = meant(asker);
        if (finding.isEmpty()) {
            answer(asker, "Please answer to the comment that is to be dismissed, with `/mergewright dismiss` and why.");
            return;
        }
        findings.dismiss(asker.pull(), finding.get(), asker.login(), reason);
        ledger.append(new Event(
                finding.get().suggestion(),
                "dismissed:" + asker.comment(),
                Event.Kind.REJECTED,
                clock.instant(),
                asker.login(),
                reason.isEmpty() ? "dismissed" : reason));
        var threads = new Threads(api(asker), app.login());
        Optional.ofNullable(threads.byFirstComment().get(finding.get().comment()))
                .filter(thread -> !thread.resolved())
                .ifPresent(thread -> {
                    boolean unused = threads.resolve(thread);
                });
    }

    private void explain(Asker asker) {
        answer(
                asker,
                meant(asker)
                        .map(CommandText::explanation)
                        .orElse("Please answer to the comment that is to be explained, with `/mergewright explain`."));
    }

    private void diagnose(Asker asker) {
        api(asker)
                .pull()
                .ifPresent(pull -> diagnoses.ask(
                        asker.pull().repository(), asker.repository(), asker.installation(), pull.head()));
    }

    private Optional<KnownFinding> meant(Asker asker) {
        return asker.thread() == 0 ? Optional.empty() : findings.saidBy(asker.pull(), asker.thread());
    }

    private RepositorySettings settings(Asker asker) {
        var api = api(asker);
        String base = api.pull().map(PullRequest::base).orElse("HEAD");
        return RepositorySettings.in(new ApiSources(api.client(), asker.repository(), base));
    }

    private void answer(Asker asker, String text) {
        var api = api(asker);
        String mark = Markers.answer(asker.comment());
        String body = MarkdownLimit.within(MarkdownLimit.LONGEST, text + "\n", mark);
        if (asker.onDiff() && asker.thread() != 0) {
            if (!api.isInThread(asker.thread(), mark)) {
                api.reply(asker.thread(), body);
            }
        } else if (api.issueComments().stream()
                .noneMatch(comment -> comment.path("body").asText().contains(mark))) {
            api.createIssueComment(body);
        }
    }

    private boolean isOurs(String login) {
        return login.equals(app.login());
    }

    private PullApi api(Asker asker) {
        return new PullApi(
                app.installation(asker.installation()),
                asker.repository(),
                asker.pull().number());
    }
}
