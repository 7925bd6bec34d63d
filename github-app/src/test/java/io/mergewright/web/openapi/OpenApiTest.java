package io.mergewright.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final Endpoint ONE = Endpoint.get(
                    Endpoint.API + "/shelves/{id}", Rule.VIEWER, "One shelf", visit -> Reply.notFound("none"))
            .takes(Parameter.number("most", "At most so many."))
            .answers(Shelf.class);
    private static final Endpoint CHANGE = Endpoint.post(
                    Endpoint.API + "/shelves/{id}", Rule.ADMIN, "Change a shelf", visit -> Reply.notFound("none"))
            .takes(Parameter.text("label", "Its name.").needed());
    private static final Endpoint PAGE =
            Endpoint.get("/shelves", Rule.ANYBODY, "All shelves", visit -> Reply.notFound("none"));

    private record Book(String title, Optional<Instant> lentAt) {}

    private record Shelf(long shelfNumber, List<Book> books, Map<String, Integer> counts, boolean full) {}

    private record Unwritable(Object anything) {}

    private static JsonNode document(Endpoint... endpoints) {
        return new ObjectMapper().valueToTree(OpenApi.of(List.of(endpoints), "1.2.3"));
    }

    @Test
    void shouldDescribeWhatARouteTakesAndAnswers() {
        JsonNode document = document(ONE, CHANGE, PAGE);

        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.path("paths").size()).isEqualTo(1);
        JsonNode get = document.path("paths").path("/api/v1/shelves/{id}").path("get");
        assertThat(get.path("operationId").asText()).isEqualTo("get_shelves_id");
        assertThat(get.path("parameters").findValuesAsText("name")).containsExactly("id", "most");
        assertThat(get.at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Shelf");
        assertThat(get.at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ProblemDetails");
        JsonNode post = document.path("paths").path("/api/v1/shelves/{id}").path("post");
        assertThat(post.at("/requestBody/content/application~1json/schema/required/0")
                        .asText())
                .isEqualTo("label");
        assertThat(post.path("description").asText()).isEqualTo("Takes the role admin.");
    }

    @Test
    void shouldWriteRecordsAsSchemas() {
        JsonNode schemas = document(ONE).at("/components/schemas");

        JsonNode shelf = schemas.path("Shelf");
        assertThat(shelf.at("/properties/shelf_number/format").asText()).isEqualTo("int64");
        assertThat(shelf.at("/properties/books/items/$ref").asText()).isEqualTo("#/components/schemas/Book");
        assertThat(shelf.at("/properties/counts/additionalProperties/type").asText())
                .isEqualTo("integer");
        assertThat(shelf.path("required")).hasSize(4);
        assertThat(schemas.at("/Book/properties/lent_at/format").asText()).isEqualTo("date-time");
        assertThat(schemas.at("/Book/required")).hasSize(1);
    }

    @Test
    void shouldRefuseWhatCannotBeDescribed() {
        Endpoint unwritable = ONE.answers(Unwritable.class);

        assertThatThrownBy(() -> document(unwritable))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Object");
    }
}
