package io.mergewright.jenkins.fix;

import hudson.security.ACL;
import hudson.security.ACLContext;
import io.mergewright.jenkins.branch.FixBranch;
import io.mergewright.jenkins.branch.Hosts;
import io.mergewright.jenkins.branch.PullState;
import io.mergewright.jenkins.waiting.Backlog;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks how the pull requests of fixes are, until they are merged or closed. Which are looked at stands on disk. Thread-safe. */
final class PullWatch implements Runnable {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final Duration WATCHED = Duration.ofDays(90);
    /** In one round; those that were not looked at for longest come first. */
    private static final int MOST = 200;

    private final Backlog open;
    private final Hosts hosts;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    PullWatch(Backlog open, Hosts hosts, Clock clock) {
        this.open = open;
        this.hosts = hosts;
        this.clock = clock;
    }

    void add(FixKey fix) {
        open.add(fix.text());
    }

    void renamed(String before, String now) {
        open.renamed(before, now);
    }

    /** One round, as Jenkins itself: nobody else may see every build. A round that takes long is not joined by another. */
    @Override
    @SuppressWarnings("try") // It holds until it is closed.
    public void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try (ACLContext asJenkins = ACL.as2(ACL.SYSTEM2)) {
            List<String> all = open.all();
            for (String id : all.subList(0, Math.min(MOST, all.size()))) {
                if (open.begin(id).isPresent() && isDone(id)) {
                    open.remove(id);
                }
            }
        } finally {
            running.set(false);
        }
    }

    private boolean isDone(String id) {
        return found(id).map(found -> isDone(id, found)).orElse(true);
    }

    private static Optional<FixKey.Found> found(String id) {
        try {
            return FixKey.of(id).find(FixBranch.State.OPEN);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "not looked at any more: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isDone(String id, FixKey.Found found) {
        try {
            return isEnded(found) || isOld(found.branch());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.INFO, "it is not known how the pull request of {0} is: {1}", new Object[] {id, e.getMessage()
            });
            return isOld(found.branch());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isEnded(FixKey.Found found) throws IOException, InterruptedException {
        FixBranch branch = found.branch();
        Optional<PullState> state = hosts.state(found.build(), found.fix().getCommit(), branch.getNumber());
        if (state.isEmpty() || state.get().standing() == PullState.Standing.OPEN) {
            return false;
        }
        boolean merged = state.get().standing() == PullState.Standing.MERGED;
        found.fix().setBranch(branch.ended(merged));
        String person = state.get().person();
        Fixes.get().pulled(found.build(), found.fix(), merged, person.isEmpty() ? "pull request" : person);
        return true;
    }

    private boolean isOld(FixBranch branch) {
        return clock.millis() - branch.getAsked() > WATCHED.toMillis();
    }
}
