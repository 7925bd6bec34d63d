package io.mergewright.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.delivery.Response.Nothing;
import io.mergewright.delivery.Response.Step;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReactionsTest {
    private static final Reaction CALM = reaction("push", payload -> Response.nothing("calm"));
    private static final Reaction BUSY =
            reaction("push", payload -> Response.step(() -> payload.path("ref").asText()));

    private static Reaction reaction(String event, Function<JsonNode, Response> response) {
        return new Reaction() {
            @Override
            public Set<String> events() {
                return Set.of(event);
            }

            @Override
            public Response to(String kind, JsonNode payload) {
                return response.apply(payload);
            }
        };
    }

    private static Response to(List<Reaction> reactions, String event, String body) {
        return new Reactions(reactions).to(event, body.getBytes(UTF_8));
    }

    @Test
    void shouldDoWhatAnyOfThemWants() {
        Response response = to(List.of(CALM, BUSY), "push", "{\"ref\": \"main\"}");

        assertThat(response).isInstanceOf(Step.class);
        assertThat(((Step) response).step().get()).isEqualTo("calm; main");
    }

    @Test
    void shouldDoNothingWhereAllAreCalm() {
        assertThat(to(List.of(CALM, CALM), "push", "{}")).isEqualTo(new Nothing("calm; calm"));
    }

    @Test
    void shouldNotReadWhatNobodyIsConcernedWith() {
        assertThat(to(List.of(CALM), "star", "{")).isEqualTo(new Nothing(""));
    }

    @Test
    void shouldDoNothingForWhatCannotBeRead() {
        assertThat(to(List.of(BUSY), "push", "{\"ref\": ")).isEqualTo(new Nothing("is no JSON: nothing was done"));
        assertThat(to(List.of(BUSY), "push", "[".repeat(5_000))).isEqualTo(new Nothing("is no JSON: nothing was done"));
    }
}
