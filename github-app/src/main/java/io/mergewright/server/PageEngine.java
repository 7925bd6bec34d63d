package io.mergewright.server;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values stand on pages: times as {@code 2026-11-29 15:11:59}, in UTC. For programs, such as in attributes, write {@code x.toString}; texts with code by {@link MarkedText}. */
@Singleton
final class PageEngine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    void configure(@Observes EngineBuilder builder) {
        extend(builder);
    }

    static EngineBuilder extend(EngineBuilder builder) {
        return builder.addValueResolver(new MarkedText()).addResultMapper(new ResultMapper() {
            @Override
            public boolean appliesTo(Origin origin, Object result) {
                return result instanceof Instant;
            }

            @Override
            public String map(Object result, Expression expression) {
                return TIME.format((Instant) result);
            }
        });
    }
}
