package io.mergewright.pages;

import io.mergewright.web.Endpoint;
import java.util.List;
import java.util.stream.Stream;

/** All routes for people and programs. */
public final class Site {
    private final List<Endpoint> endpoints;

    public Site(Parts parts) {
        this.endpoints = ApiPages.describing(Stream.of(
                        new LogInPages(parts).endpoints(),
                        new DeliveryPages(parts).endpoints(),
                        new SettingsPages(parts).endpoints(),
                        new FigurePages(parts).endpoints())
                .flatMap(List::stream)
                .toList());
    }

    public List<Endpoint> endpoints() {
        return endpoints;
    }
}
