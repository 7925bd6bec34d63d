package io.mergewright.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.model.testing.Behaviours;
import io.mergewright.model.testing.Prompts;
import io.mergewright.model.testing.ScriptedModelServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPartsTest {
    @TempDir
    private Path others;

    /** Is loaded anew, with all that it names. */
    public static final class Asking {
        private Asking() {}

        public static String ask(URI url) {
            var endpoint = Endpoint.of(Provider.OPENAI, url, "gpt-test", new ApiKey("key"));
            return new ChatModels(Network.direct(), Clock.systemUTC())
                    .open(endpoint)
                    .ask(Prompts.about("a log"))
                    .text();
        }
    }

    /** As in Jenkins, where a plugin has those behind its own that it depends on. */
    @Test
    void shouldAskWhereTheLibrariesOfSomebodyElseAreAtHandToo() throws Exception {
        Path service = others.resolve("META-INF/services/com.fasterxml.jackson.databind.Module");
        Files.createDirectories(service.getParent());
        Files.writeString(service, Asking.class.getName()); // Is no such module, like one from another loader.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();

        try (var server = ScriptedModelServer.start(Behaviours.answering("{}"));
                var ours = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(ours);

            Object answer = ours.loadClass(Asking.class.getName())
                    .getMethod("ask", URI.class)
                    .invoke(null, server.url());

            assertThat(answer).isEqualTo("{}");
            assertThat(thread.getContextClassLoader()).isSameAs(ours);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private URL[] classPath() throws IOException {
        List<URL> all = new ArrayList<>();
        all.add(others.toUri().toURL());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            all.add(Path.of(entry).toUri().toURL());
        }
        return all.toArray(URL[]::new);
    }
}
