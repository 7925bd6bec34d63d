package io.mergewright.pages;

import io.mergewright.pages.account.AccountPages;
import io.mergewright.pages.account.AuditPages;
import io.mergewright.web.Endpoint;
import java.util.List;
import java.util.stream.Stream;

/** All routes for people and programs. */
public final class Site {
    private final List<Endpoint> endpoints;

    public Site(Parts parts) {
        this.endpoints = Stream.of(
                        new LogInPages(parts).endpoints(),
                        new DeliveryPages(parts).endpoints(),
                        new SettingsPages(parts).endpoints(),
                        new AccountPages(parts.sessions(), parts.apiTokens(), parts.audit(), parts.clock()).endpoints(),
                        new AuditPages(parts.audit()).endpoints())
                .flatMap(List::stream)
                .toList();
    }

    public List<Endpoint> endpoints() {
        return endpoints;
    }
}
