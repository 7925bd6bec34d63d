package io.mergewright.setup;

import io.mergewright.access.TokenKind;
import io.mergewright.access.Tokens;
import io.mergewright.access.WrongKeys;
import io.mergewright.github.AppFiles;
import io.mergewright.github.AppFiles.MadeApp;
import io.mergewright.github.AppNeeds;
import io.mergewright.github.GitHubApp;
import io.mergewright.github.GitHubException;
import io.mergewright.store.Store;
import io.mergewright.work.Postponed;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The set-up of a server without an app: who may do it, what GitHub is asked, and what came of it. Thread-safe. */
public final class SetUp {
    private final AppFiles files;
    private final BooleanSupplier needed;
    private final GitHubWeb web;
    private final AppNeeds needs;
    private final Tokens tokens;
    private final WrongKeys wrong;
    private final Conversion conversion;

    public SetUp(Surroundings around) {
        this.files = around.files();
        this.needed = around.needed();
        this.web = around.web();
        this.needs = around.needs();
        this.tokens = new Tokens(around.store(), around.clock());
        this.wrong = new WrongKeys(around.clock());
        this.conversion = new Conversion(around.github());
    }

    /**
     * What the set-up works with.
     *
     * @param files where the app is kept
     * @param needed whether there is no app yet
     */
    public record Surroundings(
            Store store,
            GitHubApp github,
            AppFiles files,
            BooleanSupplier needed,
            GitHubWeb web,
            AppNeeds needs,
            Clock clock) {}

    /** What is sent to GitHub by the browser of a person. */
    public record Question(URI address, String manifest) {}

    /** What came of an answer of GitHub. */
    public sealed interface Outcome {
        /** There is an app now. */
        record Made(MadeApp app) implements Outcome {
            public Made {
                Objects.requireNonNull(app, "app");
            }
        }

        /** There is none, for this reason, in sentences. */
        record Refused(String reason) implements Outcome {
            public Refused {
                Objects.requireNonNull(reason, "reason");
            }
        }
    }

    /** Whether there is no app yet; otherwise none can be made. */
    public boolean isNeeded() {
        return needed.getAsBoolean();
    }

    public GitHubWeb web() {
        return web;
    }

    public AppNeeds needs() {
        return needs;
    }

    /** A key for the log, for one use within a day. */
    public String key() {
        return tokens.issue(TokenKind.KEY);
    }

    /** Whether {@code session} came from {@link #open}. */
    public boolean isOpen(String session) {
        return tokens.isGood(TokenKind.SESSION, session);
    }

    /** Whether {@code address} gave so many wrong keys that it has to wait a minute. */
    public boolean isHeldBack(String address) {
        return wrong.isTooMany(address);
    }

    /** Takes a key for a session; empty when the key is not, or no more, a good one. */
    public Optional<String> open(String key, String address) {
        if (tokens.use(TokenKind.KEY, key)) {
            return Optional.of(tokens.issue(TokenKind.SESSION));
        }
        wrong.count(address);
        return Optional.empty();
    }

    /** The question for what is wished for, which has no problems. */
    public Question ask(AppWish wish) {
        return new Question(web.newApp(wish.organisation(), tokens.issue(TokenKind.STATE)), Manifest.of(wish, needs));
    }

    /**
     * Takes GitHub's answer to a question; of several at the same time one makes an app.
     *
     * @param address that it came from
     */
    public synchronized Outcome made(String code, String state, String address) {
        if (!isNeeded()) {
            return new Outcome.Refused("There is an app already.");
        }
        if (!tokens.use(TokenKind.STATE, state)) {
            wrong.count(address);
            return new Outcome.Refused("This is no answer to a question that was asked here within the last hour, or it"
                    + " was used already. Begin again.");
        }
        try {
            MadeApp app = conversion.of(code);
            files.write(app);
            tokens.forget(EnumSet.of(TokenKind.KEY, TokenKind.SESSION, TokenKind.STATE));
            return new Outcome.Made(app);
        } catch (GitHubException e) {
            return new Outcome.Refused(
                    e.status() == 0
                            ? "GitHub cannot be reached from this server. Run 'mergewright doctor' there, and begin again."
                            : "GitHub refused the code with status %d: it is good for one hour and one use. Begin again."
                                    .formatted(e.status()));
        } catch (Postponed e) {
            return new Outcome.Refused("GitHub wants no more calls for now. Begin again in some minutes.");
        } catch (IllegalArgumentException e) {
            return new Outcome.Refused("The answer cannot be used: %s. Begin again.".formatted(e.getMessage()));
        } catch (UncheckedIOException e) {
            return new Outcome.Refused(
                    "The app cannot be kept in %s: see that this directory can be written, delete the"
                                    .formatted(files.file().toAbsolutePath().getParent())
                            + " app on GitHub, and begin again.");
        }
    }
}
