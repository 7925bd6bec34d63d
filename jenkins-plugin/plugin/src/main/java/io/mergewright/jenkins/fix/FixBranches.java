package io.mergewright.jenkins.fix;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.mergewright.jenkins.Agents;
import io.mergewright.jenkins.Installed;
import io.mergewright.jenkins.branch.FixBranch;
import io.mergewright.jenkins.branch.FixCommit;
import io.mergewright.jenkins.branch.Hosts;
import io.mergewright.jenkins.branch.Opened;
import io.mergewright.jenkins.build.Workspaces;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import io.mergewright.jenkins.waiting.Backlog;
import io.mergewright.jenkins.waiting.NotNowException;
import io.mergewright.jenkins.waiting.WaitingLine;
import io.mergewright.jenkins.waiting.Workers;
import io.mergewright.log.Redactor;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes fixes to the hosts of their repositories, as branches and pull requests; these are then watched by {@link PullWatch}. What waits stands on
 * disk. Thread-safe.
 */
@Extension
public final class FixBranches {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final int NAME_LENGTH = 12;

    private final Redactor redactor = new Redactor();
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService workers = Workers.of("Mergewright branch", 2);
    private final Hosts hosts =
            new Hosts(new Workspaces(new Installed()), ExtensionList.lookupSingleton(Agents.class)::outbound);
    private final WaitingLine line = new WaitingLine(
            "the branch", MergewrightConfiguration.directory().resolve("waiting-for-a-branch"), workers, new Turns());
    private final PullWatch pulls =
            new PullWatch(new Backlog(MergewrightConfiguration.directory().resolve("pull-requests")), hosts, clock);

    /** The one of this controller. */
    public static FixBranches get() {
        return ExtensionList.lookupSingleton(FixBranches.class);
    }

    /** Takes {@code fix} to its host soon. */
    void ask(Run<?, ?> build, ProposedFix fix) {
        String id = fix.getId();
        String name = "mergewright/fix-%d-%s"
                .formatted(build.getNumber(), id.substring(0, Math.min(NAME_LENGTH, id.length())));
        Fixes.get().branched(build, fix, FixBranch.waiting(name, clock.millis()));
        line.add(FixKey.of(build, fix).text());
    }

    void resume() {
        line.resume();
    }

    void renamed(String before, String now) {
        line.renamed(before, now);
        pulls.renamed(before, now);
    }

    /** Looks soon how pull requests are that were open. */
    void look() {
        workers.execute(pulls);
    }

    /** As Jenkins itself: nobody else may see every build. A fix that is gone needs nothing. */
    private final class Turns implements WaitingLine.Turn {
        @Override
        @SuppressWarnings("try") // It holds until it is closed.
        public void take(String id) {
            try (ACLContext asJenkins = ACL.as2(ACL.SYSTEM2)) {
                FixKey.of(id).find(FixBranch.State.WAITING).ifPresent(FixBranches.this::open);
            }
        }

        @Override
        @SuppressWarnings("try") // It holds until it is closed.
        public void giveUp(String id, String reason) {
            try (ACLContext asJenkins = ACL.as2(ACL.SYSTEM2)) {
                FixKey.of(id)
                        .find(FixBranch.State.WAITING)
                        .ifPresent(found -> keep(found, found.branch().failed(reason)));
            }
        }
    }

    /** @throws NotNowException when it is worth another turn */
    private void open(FixKey.Found found) {
        try {
            keep(found, hosts.open(found.build(), commit(found)));
        } catch (IOException e) {
            String problem =
                    "The host or the agent does not answer: " + redactor.redact(String.valueOf(e.getMessage()));
            keep(found, found.branch().delayed(problem));
            throw new NotNowException(problem, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static FixCommit commit(FixKey.Found found) {
        ProposedFix fix = found.fix();
        return new FixCommit(
                found.branch().getName(),
                fix.getCommit(),
                fix.getDiff(),
                FixTexts.of(found.build(), fix),
                Instant.ofEpochMilli(found.branch().getAsked()));
    }

    private void keep(FixKey.Found found, Opened opened) {
        FixBranch branch = found.branch();
        if (opened instanceof Opened.Pull pull) {
            keep(found, branch.opened(pull.link(), pull.number()));
            pulls.add(FixKey.of(found.build(), found.fix()));
        } else if (opened instanceof Opened.Pushed pushed) {
            keep(found, branch.pushed(pushed.link().orElse(null)));
        } else if (opened instanceof Opened.Refused refused) {
            LOG.log(Level.INFO, "no branch for {0}: {1}", new Object[] {found.build(), refused.reason()});
            keep(found, branch.failed(refused.reason()));
        }
    }

    private static void keep(FixKey.Found found, FixBranch branch) {
        Fixes.get().branched(found.build(), found.fix(), branch);
    }
}
