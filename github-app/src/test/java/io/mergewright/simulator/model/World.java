package io.mergewright.simulator.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Everything that the simulated GitHub knows. Read and change it only within {@link #locked}. */
public final class World {
    public final Ids ids = new Ids();
    public final Clock clock;
    public final Map<String, Account> accounts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    public final Map<Long, Repo> repos = new TreeMap<>();
    public final Map<String, Long> formerNames = new HashMap<>();
    public final Map<Long, App> apps = new TreeMap<>();
    public final Map<Long, Installation> installations = new TreeMap<>();
    public final Map<String, Token> tokens = new HashMap<>();
    public final SignIns signIns = new SignIns();
    private final ReentrantLock lock = new ReentrantLock();

    public World(Clock clock) {
        this.clock = clock;
    }

    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public void locked(Runnable work) {
        locked(() -> {
            work.run();
            return true;
        });
    }

    /** The present second: GitHub's times have no fractions. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The account of this name, made when it is new. */
    public Account account(String login, Account.Kind kind) {
        return accounts.computeIfAbsent(login, name -> new Account(ids.next(), name, kind));
    }

    public Account user(String login) {
        return account(login, Account.Kind.USER);
    }

    public Optional<Repo> repo(String fullName) {
        return repos.values().stream()
                .filter(repo -> !repo.deleted && repo.fullName().equalsIgnoreCase(fullName))
                .findFirst();
    }

    /** The repository that once had this name. */
    public Optional<Repo> renamed(String fullName) {
        return Optional.ofNullable(formerNames.get(fullName.toLowerCase(Locale.ROOT)))
                .map(repos::get)
                .filter(repo -> !repo.deleted);
    }

    public List<Repo> reposOf(Installation installation) {
        return repos.values().stream().filter(installation::covers).toList();
    }

    public List<Pull> pulls() {
        var all = new ArrayList<Pull>();
        repos.values().stream().filter(repo -> !repo.deleted).forEach(repo -> all.addAll(repo.pulls.values()));
        return all;
    }
}
