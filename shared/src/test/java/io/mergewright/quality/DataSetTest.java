package io.mergewright.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadAnItemAndIgnoreUnknownKeys() throws IOException {
        write("""
                {"id": "a", "set": "s", "project": "p", "log": "logs/a.gz", "pass_log": "b.gz", "novelty": 1, "expected":
                 {"ranges": [[3, 4]], "alternative_ranges": [[7, 7]], "category": "test", "fix_files": [{"path": "x/y.c"}],
                  "locations": [{"path": "a.c", "line": 3}, {"path": "b.c", "line": null}, {"path": "-"}, {"path": null}]}}
                """);

        var item = DataSet.read(folder).get(0);

        assertThat(item.log()).contains(folder.resolve("logs/a.gz"));
        assertThat(item.passLog()).contains(folder.resolve("b.gz"));
        assertThat(item.expected())
                .isEqualTo(new Expected(
                        List.of(new LineRange(3, 4)),
                        List.of(new LineRange(7, 7)),
                        Optional.of("test"),
                        List.of(new Place("a.c", 3), new Place("b.c", Place.ANY_LINE)),
                        List.of("x/y.c"),
                        Optional.empty(),
                        false));
    }

    @Test
    void shouldReadAnItemThatHoldsItsText() throws IOException {
        write("{'id': 'a', 'set': 's', 'text': 'oops', 'expected': {'line': 2}}".replace('\'', '"'));

        var item = DataSet.read(folder).get(0);

        assertThat(item.text()).contains("oops");
        assertThat(item.project()).isEqualTo("s");
        assertThat(item.expected().ranges()).containsExactly(new LineRange(2, 2));
    }

    @Test
    void shouldTakeFirstWhatTheLogNames() throws IOException {
        write(
                "{'id': 'a', 'log': 'l', 'expected': {'locations_in_log': [], 'issues': [{'fileName': 'f', 'lineStart': 0}]}}"
                        .replace('\'', '"'));

        assertThat(DataSet.read(folder).get(0).expected().locations()).containsExactly(new Place("f", 0));
    }

    @Test
    void shouldNameFileAndLineOfWhatIsNoItem() throws IOException {
        Files.writeString(folder.resolve("items.jsonl"), "{\"id\": \"a\", \"log\": \"l\"}\n{\"id\": \n");
        assertThatThrownBy(() -> DataSet.read(folder)).hasMessageContaining("items.jsonl:2: is no item");

        Files.writeString(folder.resolve("items.jsonl"), "{\"id\": \"a\"}\n");
        assertThatThrownBy(() -> DataSet.read(folder)).hasMessageContaining("items.jsonl:1: is no item: neither");
    }

    @Test
    void shouldRefuseARangeThatNobodyMarked() throws IOException {
        write("{'id': 'a', 'log': 'l', 'expected': {'ranges': [[1, 9000000000000000000]]}}".replace('\'', '"'));

        assertThatThrownBy(() -> DataSet.read(folder)).hasMessageContaining("items.jsonl:1: is no item: more than");
    }

    @Test
    void shouldSayThatThereIsNoDataSet() {
        assertThatThrownBy(() -> DataSet.read(folder)).isInstanceOf(DataSetException.class);
    }

    @Test
    void shouldWritePredictionsInTheWordsOfTheDataSets() {
        var prediction = new Prediction(
                true,
                List.of(new LineRange(1, 2)),
                "configuration",
                List.of(new Place("a.c", 3)),
                List.of("t"),
                Set.of());

        assertThat(PredictionJson.line("x", prediction))
                .isEqualTo("{\"id\":\"x\",\"failed\":true,\"ranges\":[[1,2]],\"category\":\"config\","
                        + "\"locations\":[{\"path\":\"a.c\",\"line\":3}],\"failed_tests\":[\"t\"]}\n");
    }

    private void write(String item) throws IOException {
        Files.writeString(folder.resolve("items.jsonl"), item.replace("\n", " ") + "\n\n");
    }
}
