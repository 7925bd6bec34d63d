package io.mergewright.simulator;

import io.mergewright.simulator.hooks.Disorder;
import io.mergewright.simulator.rest.Limits;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a simulator is started; port 0 takes a free one, without a webhook URL no webhooks are sent. */
public record SimulatorOptions(
        int port,
        @Nullable String webhookUrl,
        String webhookSecret,
        Clock clock,
        Limits limits,
        int deliveryThreads,
        Disorder disorder,
        boolean gitTransport,
        Map<String, String> permissions,
        List<String> events,
        @Nullable AppKey key) {

    /** What the app of the project asks for. */
    private static final Map<String, String> PERMISSIONS = Map.of(
            "metadata", "read",
            "contents", "write",
            "pull_requests", "write",
            "checks", "write",
            "issues", "write",
            "actions", "read");

    private static final List<String> EVENTS = List.of(
            "check_run",
            "check_suite",
            "create",
            "delete",
            "issue_comment",
            "pull_request",
            "pull_request_review",
            "pull_request_review_comment",
            "pull_request_review_thread",
            "push",
            "repository",
            "workflow_job",
            "workflow_run");

    public SimulatorOptions {
        permissions = Map.copyOf(permissions);
        events = List.copyOf(events);
    }

    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                0,
                null,
                "it is a secret to everybody",
                Clock.systemUTC(),
                Limits.DOCUMENTED,
                1,
                Disorder.NONE,
                true,
                PERMISSIONS,
                EVENTS,
                null);
    }

    public SimulatorOptions withPort(int other) {
        return new SimulatorOptions(
                other,
                webhookUrl,
                webhookSecret,
                clock,
                limits,
                deliveryThreads,
                disorder,
                gitTransport,
                permissions,
                events,
                key);
    }

    public SimulatorOptions withWebhook(String url, String secret) {
        return new SimulatorOptions(
                port, url, secret, clock, limits, deliveryThreads, disorder, gitTransport, permissions, events, key);
    }

    public SimulatorOptions withSecret(String secret) {
        return new SimulatorOptions(
                port,
                webhookUrl,
                secret,
                clock,
                limits,
                deliveryThreads,
                disorder,
                gitTransport,
                permissions,
                events,
                key);
    }

    public SimulatorOptions withClock(Clock other) {
        return new SimulatorOptions(
                port,
                webhookUrl,
                webhookSecret,
                other,
                limits,
                deliveryThreads,
                disorder,
                gitTransport,
                permissions,
                events,
                key);
    }

    public SimulatorOptions withLimits(Limits other) {
        return new SimulatorOptions(
                port,
                webhookUrl,
                webhookSecret,
                clock,
                other,
                deliveryThreads,
                disorder,
                gitTransport,
                permissions,
                events,
                key);
    }

    public SimulatorOptions withDeliveries(int threads, Disorder with) {
        return new SimulatorOptions(
                port, webhookUrl, webhookSecret, clock, limits, threads, with, gitTransport, permissions, events, key);
    }

    public SimulatorOptions withGitTransport(boolean on) {
        return new SimulatorOptions(
                port,
                webhookUrl,
                webhookSecret,
                clock,
                limits,
                deliveryThreads,
                disorder,
                on,
                permissions,
                events,
                key);
    }

    public SimulatorOptions withApp(Map<String, String> asksFor, List<String> listensTo) {
        return new SimulatorOptions(
                port,
                webhookUrl,
                webhookSecret,
                clock,
                limits,
                deliveryThreads,
                disorder,
                gitTransport,
                asksFor,
                listensTo,
                key);
    }

    /** With a key that is there already: to make one takes half a second. */
    public SimulatorOptions withKey(AppKey other) {
        return new SimulatorOptions(
                port,
                webhookUrl,
                webhookSecret,
                clock,
                limits,
                deliveryThreads,
                disorder,
                gitTransport,
                permissions,
                events,
                other);
    }
}
