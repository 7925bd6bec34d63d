package io.mergewright.pages.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.access.Visibility;
import io.mergewright.decide.Decisions;
import io.mergewright.decide.Proposals;
import io.mergewright.pages.suggestion.SuggestionPages.ListedSuggestion;
import io.mergewright.pages.suggestion.SuggestionPages.SuggestionList;
import io.mergewright.pull.HeldComments;
import io.mergewright.setup.GitHubWeb;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.JdbcLedgerReader;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Parameters;
import io.mergewright.web.Reply;
import io.mergewright.web.Visit;
import io.mergewright.work.WorkTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionPagesTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final int DAY = 24 * 60;
    private static final Person ALL = new Person("octo", Role.VIEWER, Visibility.EVERYTHING);
    private static final Person SHOP = new Person("hubot", Role.VIEWER, Visibility.of(Set.of("acme/shop")));

    @TempDir
    private Path directory;

    private Store store;
    private Proposals proposals;
    private SuggestionPages pages;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.file(directory.resolve("state")), CLOCK);
        store.migrate("io/mergewright/server/migration", "server_schema_history");
        proposals = new Proposals(store, Instant.parse("2026-11-20T00:00:00Z"));
        var work = WorkTable.withoutWorkers(CLOCK);
        var held = new HeldComments(store, () -> work, CLOCK);
        var audit = new AuditLog(store, CLOCK);
        var ledger = new JdbcLedgerReader(store);
        var reader = new SuggestionReader(
                ledger,
                new JdbcLedger(store),
                held,
                new Decisions(store, held, () -> work, audit, CLOCK),
                new GitHubLinks(GitHubWeb.of(URI.create("https://api.github.com"))),
                CLOCK);
        pages = new SuggestionPages(ledger, reader, audit);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Reply ask(String path, Person person, Map<String, String> parameters) {
        return pages.endpoints().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow()
                .action()
                .apply(new Visit(Optional.of(person), "127.0.0.1", new Parameters(parameters), Parameters.NONE));
    }

    private List<String> ids(Person person, Map<String, String> wanted) {
        List<String> ids = new ArrayList<>();
        Map<String, String> parameters = new HashMap<>(wanted);
        parameters.put("most", "2");
        Optional<String> next;
        do {
            var reply = (Reply.Data) ask("/api/v1/suggestions", person, parameters);
            var list = (SuggestionList) reply.value();
            list.suggestions().stream().map(ListedSuggestion::id).forEach(ids::add);
            next = list.next();
            next.ifPresent(place -> parameters.put("after", place));
        } while (next.isPresent());
        return ids;
    }

    private void five() {
        for (int i = 0; i < 5; i++) {
            proposals.queued("n" + i, i % 2 == 0 ? "acme/shop" : "acme/secret", i * DAY);
        }
    }

    @Test
    void shouldListTheNewestFirstPageByPage() {
        five();

        assertThat(ids(ALL, Map.of()))
                .containsExactly("suggestion-n4", "suggestion-n3", "suggestion-n2", "suggestion-n1", "suggestion-n0");
        assertThat(ids(ALL, Map.of("from", "2026-11-21", "to", "2026-11-22")))
                .containsExactly("suggestion-n2", "suggestion-n1");
        assertThat(ids(
                        ALL,
                        Map.of("repository", "acme/shop", "state", "queued", "category", "compile", "agent", "fix")))
                .containsExactly("suggestion-n4", "suggestion-n2", "suggestion-n0");
        assertThat(ids(ALL, Map.of("state", "rejected"))).isEmpty();
    }

    @Test
    void shouldListThoseOfOneInstantOnceEach() {
        for (int i = 0; i < 5; i++) {
            proposals.queued("n" + i, "acme/shop", 7);
        }

        assertThat(ids(ALL, Map.of())).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void shouldShowNobodyWhatTheyMayNotSee() {
        five();

        assertThat(ids(SHOP, Map.of())).containsExactly("suggestion-n4", "suggestion-n2", "suggestion-n0");
        assertThat(ids(SHOP, Map.of("repository", "acme/secret"))).isEmpty();
        for (String path : List.of("/suggestions/{id}", "/api/v1/suggestions/{id}")) {
            assertThat(ask(path, SHOP, Map.of("id", "suggestion-n1")))
                    .isInstanceOfSatisfying(
                            Reply.Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(404));
        }
        assertThat(((Reply.Download) ask("/suggestions.csv", SHOP, Map.of())).text())
                .doesNotContain("secret");
    }

    @Test
    void shouldWriteATableThatNoSpreadsheetTakesForFormulas() {
        proposals.queued("one", "acme/shop", "=cmd|' /C calc'!A0", 1);

        var file = (Reply.Download) ask("/suggestions.csv", ALL, Map.of());

        assertThat(file.text())
                .startsWith("id,at,repository,category,agent,state,confidence,micro_dollars,title\r\n")
                .contains("suggestion-one,2026-11-20T00:01:00Z,acme/shop,compile,fix,queued,0.800000,1000,'=cmd|");
    }

    @Test
    void shouldSayWhatIsWrongWithASearch() {
        assertThatThrownBy(() -> ids(ALL, Map.of("state", "lost")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("state must be one of");
        assertThatThrownBy(() -> ids(ALL, Map.of("from", "yesterday")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("must be a day");
    }

    @Test
    void shouldGiveNoAddressToWhatIsNoRepositoryOnGitHub() {
        var links = new GitHubLinks(GitHubWeb.of(URI.create("https://api.github.com")));
        String commit = "0123456789abcdef0123456789abcdef01234567";

        assertThat(links.commit("acme/shop", commit)).isEqualTo("https://github.com/acme/shop/commit/" + commit);
        assertThat(links.commit("../shop", "javascript:alert(1)")).isEmpty();
        assertThat(links.commit("acme/shop\"><script>", commit)).isEmpty();
    }
}
