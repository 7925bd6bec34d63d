package io.mergewright.server;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates of the server, rendered as Quarkus does. */
final class TestPages {
    private TestPages() {}

    static Pages pages() {
        return new Pages(engine());
    }

    static String render(String template, Map<String, Object> data) {
        return engine().getTemplate(template + ".html").data(data).render();
    }

    private static Engine engine() {
        return PageEngine.extend(Engine.builder())
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .addLocator(TestPages::locate)
                .build();
    }

    private static Optional<TemplateLocation> locate(String id) {
        String name = "/templates/" + (id.endsWith(".html") ? id : id + ".html");
        var url = TestPages.class.getResource(name);
        return url == null ? Optional.empty() : Optional.of(new Found(name));
    }

    private record Found(String name) implements TemplateLocation {
        @Override
        public Reader read() {
            return new InputStreamReader(TestPages.class.getResourceAsStream(name), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType("text/html"));
        }
    }
}
