package io.mergewright.model.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.budget.Usage;
import io.mergewright.model.Answer;
import io.mergewright.model.CachingChatModel;
import io.mergewright.model.CassetteJson;
import io.mergewright.model.CassetteRecorder;
import io.mergewright.model.ChatModel;
import io.mergewright.model.GuardLimits;
import io.mergewright.model.GuardedChatModel;
import io.mergewright.model.JsonAnswerReader;
import io.mergewright.model.Prompt;
import io.mergewright.model.RecordingChatModel;
import io.mergewright.model.Reply;
import io.mergewright.model.StructuredModel;
import io.mergewright.model.langchain4j.ApiKey;
import io.mergewright.model.langchain4j.ChatModels;
import io.mergewright.model.langchain4j.Endpoint;
import io.mergewright.model.langchain4j.Network;
import io.mergewright.model.langchain4j.Provider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures our own time per model call: guard, cache, recording, parsing, and writing the recording. Once around a model that
 * answers at once, and once over HTTP beside the same request sent by the plain JDK. {@code OverheadMain [calls]}.
 */
public final class OverheadMain {
    private static final String MODEL = "openai/scripted";
    private static final String ANSWER =
            "{\"cause\":\"%s\",\"line\":3}".formatted("The test expected 5 and got 4. ".repeat(20));
    /** About 1,500 tokens of log. */
    private static final String LOG = "[ERROR] CalculatorTest.adds:12 expected: <5> but was: <4>\n".repeat(100);

    private record Cause(String cause, int line) {}

    private OverheadMain() {}

    @FunctionalInterface
    private interface Measured {
        void run(int turn) throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        double inProcess = median(calls, instantly());
        try (var server = ScriptedModelServer.start(Behaviours.answering(ANSWER))) {
            Measured ours = overHttp(server);
            Measured raw = raw(server);
            // In turn, so that a disturbance meets both; the first round warms up.
            median(calls, ours);
            median(calls, raw);
            double oursMillis = median(calls, ours);
            double rawMillis = median(calls, raw);
            print("in_process_ms", inProcess);
            print("http_ms", oursMillis);
            print("raw_http_ms", rawMillis);
            print("overhead_ms", oursMillis - rawMillis);
        }
    }

    private static Measured instantly() {
        var answer = new Answer(ANSWER, new Usage(1500, 0, 100), MODEL);
        return whole(prompt -> answer);
    }

    private static Measured overHttp(ScriptedModelServer server) {
        var models = new ChatModels(Network.direct(), Clock.systemUTC());
        return whole(models.open(Endpoint.of(Provider.OPENAI, server.url(), "scripted", new ApiKey("key"))));
    }

    /** One handling with one call, from the prompt to the value and the text of the recording. */
    private static Measured whole(ChatModel endpoint) {
        var guarded = new GuardedChatModel(endpoint, MODEL, GuardLimits.DEFAULT, Clock.systemUTC());
        var reader = new JsonAnswerReader<>(Cause.class);
        return turn -> {
            var recording = new CassetteRecorder();
            var cached = new CachingChatModel(guarded, MODEL, new MemoryAnswerCache(), answer -> true);
            var recorded = new RecordingChatModel(cached, MODEL, recording);
            Reply<Cause> reply = new StructuredModel<>(recorded, reader).ask(prompt(turn));
            if (!(reply instanceof Reply.Usable)
                    || CassetteJson.write(recording.cassette()).isEmpty()) {
                throw new IllegalStateException(reply.toString());
            }
        };
    }

    private static Measured raw(ScriptedModelServer server) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        URI uri = URI.create(server.url() + "/chat/completions");
        String body = "{\"user\":\"%s\"}".formatted(LOG.replace("\n", "\\n"));
        return turn -> {
            var request = HttpRequest.newBuilder(uri)
                    .POST(HttpRequest.BodyPublishers.ofString(body + turn, UTF_8))
                    .build();
            client.send(request, HttpResponse.BodyHandlers.ofString());
        };
    }

    private static Prompt prompt(int turn) {
        return Prompts.about(LOG + turn);
    }

    /** Of the second half of the calls, in milliseconds. */
    private static double median(int calls, Measured measured) throws IOException, InterruptedException {
        long[] nanos = new long[calls];
        for (int i = 0; i < 2 * calls; i++) {
            long start = System.nanoTime();
            measured.run(i);
            nanos[i % calls] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[calls / 2] / 1e6;
    }

    private static void print(String figure, double value) {
        System.out.printf(Locale.ROOT, "%s: %.3f%n", figure, value);
    }
}
