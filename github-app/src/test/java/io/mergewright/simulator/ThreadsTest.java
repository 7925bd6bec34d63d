package io.mergewright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.operation.RefusedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static final AppKey KEY = AppKey.generate();
    private static final String QUERY = """
            query($after: String) { repository(owner: "acme", name: "shop") { pullRequest(number: 1) {
              reviewThreads(first: 1, after: $after) {
                nodes { id isResolved isOutdated resolvedBy { login __typename } line originalLine startLine path
                  diffSide subjectType comments(first: 5) { nodes { databaseId id author { login __typename } body
                  createdAt } } }
                pageInfo { hasNextPage endCursor } } } } }""";

    private GitHubSimulator simulator;
    private SimulatedRepository shop;
    private SimulatedInstallation installation;
    private SimulatedPullRequest pull;
    private ApiClient api;

    @BeforeEach
    void start() {
        simulator = GitHubSimulator.start(SimulatorOptions.defaults().withKey(KEY));
        shop = simulator.createRepository("acme/shop", Map.of("cart.txt", "a\nb\nc\nd\ne\nf\n"));
        shop.permit("dev", Permission.WRITE);
        shop.commit("change", "dev", "Change", Map.of("cart.txt", "a\nb\nC\nd\ne\nf\n"));
        pull = shop.open("dev", "change", "Change a line");
        installation = simulator.install("acme");
        api = new ApiClient(simulator, installation.accessToken());
        comment(2, 3, "Better:\n```suggestion\nB\nc\n```");
        comment(null, 5, "And here:\n```suggestion\n```");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void comment(Integer first, int last, String body) {
        var place = first == null
                ? Map.of("path", "cart.txt", "line", last, "body", body)
                : Map.of("path", "cart.txt", "start_line", first, "line", last, "body", body);
        var reply =
                api.post("/repos/acme/shop/pulls/1/reviews", Map.of("event", "COMMENT", "comments", List.of(place)));
        assertThat(reply.status()).isEqualTo(200);
    }

    private JsonNode threads(String after) {
        var variables = after == null ? Map.of() : Map.of("after", after);
        var answer = api.post("/graphql", Map.of("query", QUERY, "variables", variables))
                .json();
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/repository/pullRequest/reviewThreads");
    }

    private long id(int index) {
        return pull.reviewComments().get(index).id();
    }

    @Test
    void shouldListThreadsInPages() {
        var first = threads(null);
        var second = threads(first.at("/pageInfo/endCursor").asText());

        assertThat(first.at("/nodes/0/startLine").asInt()).isEqualTo(2);
        assertThat(first.at("/nodes/0/line").asInt()).isEqualTo(3);
        assertThat(first.at("/nodes/0/comments/nodes/0/databaseId").asLong()).isEqualTo(id(0));
        assertThat(first.at("/nodes/0/comments/nodes/0/author/__typename").asText())
                .isEqualTo("Bot");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.at("/nodes/0/line").asInt()).isEqualTo(5);
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void shouldMoveThreadsWithTheirLinesAndTakeChangedOnesForOutdated() {
        pull.push("dev", "Above and below", Map.of("cart.txt", "top\na\nb\nC\nd\nchanged\nf\n"));

        var comments = pull.reviewComments();
        assertThat(comments.get(0).startLine()).isEqualTo(3);
        assertThat(comments.get(0).line()).isEqualTo(4);
        assertThat(comments.get(1).outdated()).isTrue();
        var rest = api.get("/repos/acme/shop/pulls/1/comments").json().get(1);
        assertThat(rest.path("line").isNull()).isTrue();
        assertThat(rest.path("position").isNull()).isTrue();
        assertThat(rest.path("original_line").asInt()).isEqualTo(5);
    }

    @Test
    void shouldFindThreadsAgainAfterAForcePush() {
        String main = shop.head("main");
        String before = pull.headSha();

        pull.forcePush("dev", shop.looseCommit(main, "dev", "Again", Map.of("cart.txt", "a\nb\nC\nd\nX\nf\n")));
        assertThat(pull.reviewComments().get(0).outdated()).isFalse();
        assertThat(pull.reviewComments().get(1).outdated()).isTrue();

        pull.forcePush("dev", before);
        assertThat(pull.reviewComments().get(1).outdated()).isFalse();
    }

    @Test
    void shouldResolveThreadsAndSayWhoDid() {
        String thread = threads(null).at("/nodes/0/id").asText();
        String mutation =
                "mutation($id: ID!) { resolveReviewThread(input: {threadId: $id}) { thread { isResolved } } }";

        var answer = api.post("/api/graphql", Map.of("query", mutation, "variables", Map.of("id", thread)));

        assertThat(answer.json()
                        .at("/data/resolveReviewThread/thread/isResolved")
                        .asBoolean())
                .isTrue();
        assertThat(threads(null).at("/nodes/0/resolvedBy/login").asText()).isEqualTo("mergewright");
        pull.unresolve("dev", id(0));
        assertThat(threads(null).at("/nodes/0/isResolved").asBoolean()).isFalse();
        pull.resolve("dev", id(0));
        assertThat(threads(null).at("/nodes/0/resolvedBy/login").asText()).isEqualTo("dev");
    }

    @Test
    void shouldNotResolveWithoutWritingContents() {
        String thread = threads(null).at("/nodes/0/id").asText();
        installation.grant(Map.of("metadata", "read", "pull_requests", "write", "contents", "read"), List.of());

        var answer = api.post(
                "/graphql",
                Map.of(
                        "query",
                        "mutation { resolveReviewThread(input: {threadId: \"" + thread + "\"}) { thread { id } } }"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/errors/0/type").asText()).isEqualTo("FORBIDDEN");
        assertThat(answer.json().at("/errors/0/message").asText()).isEqualTo("Resource not accessible by integration");
    }

    @Test
    void shouldRefuseQueriesThatTheSchemaDoesNotKnow() {
        var unknown =
                api.post("/graphql", Map.of("query", "{ repository(owner: \"acme\", name: \"shop\") { stars } }"));
        var unbounded = api.post(
                "/graphql",
                Map.of(
                        "query",
                        "{ repository(owner: \"acme\", name: \"shop\") { pullRequest(number: 1) { reviewThreads { totalCount } } } }"));

        assertThat(unknown.json().path("errors")).isNotEmpty();
        assertThat(unbounded.json().at("/errors/0/type").asText()).isEqualTo("MISSING_PAGINATION_BOUNDARIES");
    }

    @Test
    void shouldMinimizeAComment() {
        String comment = threads(null).at("/nodes/0/comments/nodes/0/id").asText();

        var answer = api.post(
                "/graphql",
                Map.of(
                        "query",
                        "mutation { minimizeComment(input: {subjectId: \"" + comment
                                + "\", classifier: OUTDATED}) { minimizedComment { isMinimized minimizedReason } } }"));

        assertThat(answer.json()
                        .at("/data/minimizeComment/minimizedComment/minimizedReason")
                        .asText())
                .isEqualTo("outdated");
        assertThat(pull.reviewComments().get(0).minimized()).isTrue();
    }

    @Test
    void shouldApplyOneSuggestionAndNameBothAuthors() {
        String head = pull.applySuggestions("dev", id(0));

        assertThat(shop.read(head, "cart.txt")).isEqualTo("a\nB\nc\nd\ne\nf\n");
        long bot = simulator.user("mergewright[bot]").id();
        assertThat(shop.message(head))
                .isEqualTo("Update cart.txt\n\nCo-authored-by: mergewright[bot] <" + bot
                        + "+mergewright[bot]@users.noreply.github.com>");
        var commit = api.get("/repos/acme/shop/commits/" + head).json();
        assertThat(commit.at("/author/login").asText()).isEqualTo("dev");
        assertThat(commit.at("/committer/login").asText()).isEqualTo("web-flow");
        assertThat(pull.reviewComments().get(0).resolved()).isTrue();
    }

    @Test
    void shouldApplyABatchInOneCommit() {
        String head = pull.applySuggestions("dev", id(0), id(1));

        assertThat(shop.read(head, "cart.txt")).isEqualTo("a\nB\nc\nd\nf\n");
        assertThat(shop.message(head)).startsWith("Apply suggestions from code review\n\nCo-authored-by: ");
    }

    @Test
    void shouldNotApplyWhatIsOutdatedResolvedOrNotTheirsToPush() {
        pull.resolve("dev", id(1));
        assertThatThrownBy(() -> pull.applySuggestions("dev", id(1))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> pull.applySuggestions("guest", id(0))).isInstanceOf(RefusedException.class);

        pull.push("dev", "Other", Map.of("cart.txt", "a\nother\nC\nd\ne\nf\n"));
        assertThatThrownBy(() -> pull.applySuggestions("dev", id(0)))
                .hasMessage("Outdated suggestions cannot be applied.");
    }

    @Test
    void shouldKeepTheLineEndsOfTheFileWhenASuggestionIsApplied() {
        shop.commit("windows", "dev", "CRLF", Map.of("w.txt", "one\r\ntwo\r\nthree"));
        var other = shop.open("dev", "windows", "CRLF");
        api.post(
                "/repos/acme/shop/pulls/2/reviews",
                Map.of(
                        "event",
                        "COMMENT",
                        "comments",
                        List.of(
                                Map.of("path", "w.txt", "line", 2, "body", "```suggestion\n2a\n2b\n```"),
                                Map.of("path", "w.txt", "line", 3, "body", "~~~~suggestion\n```\n3\n~~~~"))));

        long first = other.reviewComments().get(0).id();
        long second = other.reviewComments().get(1).id();
        String head = other.applySuggestionsAs("dev", "Mine", first, second);

        assertThat(shop.read(head, "w.txt")).isEqualTo("one\r\n2a\r\n2b\r\n```\n3");
        assertThat(shop.message(head)).startsWith("Mine\n\nCo-authored-by: ");
    }
}
