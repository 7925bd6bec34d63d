package io.mergewright.simulator.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every request that came in, in the order of the answers. Thread-safe. */
public final class RequestLog {
    private final List<Entry> entries = new ArrayList<>();

    /** One request; status 0 when the connection was cut, installation null when none called. */
    public record Entry(
            Instant at,
            String method,
            String path,
            int status,
            @Nullable Long installation,
            String body) {
        public boolean writes() {
            return !method.equals("GET") && !method.equals("HEAD");
        }

        /** As {@code POST /repos/acme/shop/pulls/1/reviews 200}. */
        public String line() {
            return method + " " + path + " " + status;
        }
    }

    synchronized void add(Entry entry) {
        entries.add(entry);
    }

    public synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    public synchronized void clear() {
        entries.clear();
    }

    public List<String> lines() {
        return all().stream().map(Entry::line).toList();
    }

    /** What wrote something, apart from the requests for access tokens and from questions in GraphQL. */
    public List<String> writes() {
        return all().stream()
                .filter(Entry::writes)
                .filter(entry -> !entry.path().endsWith("/access_tokens") && !asks(entry))
                .map(Entry::line)
                .toList();
    }

    private static boolean asks(Entry entry) {
        return (entry.path().endsWith("/graphql") && !entry.body().contains("mutation"))
                || entry.path().endsWith("/git-upload-pack");
    }

    /** Requests whose {@code METHOD /path} fits the expression. */
    public List<Entry> matching(String methodAndPath) {
        Predicate<String> fits = Pattern.compile(methodAndPath).asMatchPredicate();
        return all().stream()
                .filter(entry -> fits.test(entry.method() + " " + entry.path()))
                .toList();
    }

    /** The most writes that any minute saw. */
    public int writesPerMinute() {
        var times = all().stream().filter(Entry::writes).map(Entry::at).sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (Duration.between(times.get(first), times.get(last)).compareTo(Duration.ofMinutes(1)) >= 0) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
