package io.mergewright.mirror;

import io.mergewright.context.git.GitRepository;
import io.mergewright.model.langchain4j.Outbound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * The mirrored repositories of this process. What was fetched once stays until the mirror gives way to others, also commits that a force push
 * has made unreachable. Thread-safe.
 */
public final class Mirrors {
    private static final Logger LOG = Logger.getLogger("io.mergewright.mirror");
    private static final int IDLE_SECONDS = 60;
    private static final Duration LONGEST_FETCH = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(12);

    private final Path directory;
    private final long mostBytes;
    private final GitConnections connections;
    private final Clock clock;
    private final Map<Long, Use> uses = new ConcurrentHashMap<>();

    /**
     * Mirrors below a directory.
     *
     * @param mostBytes what all of them together may take
     */
    public Mirrors(Path directory, long mostBytes, Outbound outbound, Clock clock) {
        this.connections = new GitConnections(outbound);
        this.directory = directory;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /**
     * What is to be mirrored.
     *
     * @param repository GitHub's number of it
     * @param url from which git clones it
     * @param token of an installation that may read it
     * @param refs that are fetched, such as {@code refs/heads/main}
     */
    public record Wanted(long repository, String url, String token, List<String> refs) {
        public Wanted {
            refs = List.copyOf(refs);
        }

        @Override
        public String toString() {
            return url + " " + refs;
        }
    }

    /**
     * The mirror with what {@code wanted} names as it is now.
     *
     * @throws MirrorException when it cannot be fetched
     */
    public Mirror fetch(Wanted wanted) {
        Use use = use(wanted.repository());
        use.enter(LONGEST_WAIT, wanted.url());
        try {
            Path git = directory.resolve(wanted.repository() + ".git");
            fetch(wanted, git);
            Files.setLastModifiedTime(git, FileTime.from(clock.instant()));
            keepWithinSpace();
            return new Mirror(GitRepository.open(git), git, use);
        } catch (IOException | RuntimeException e) {
            use.leave();
            throw e instanceof MirrorException known ? known : failure(wanted, e);
        }
    }

    /** Deletes the mirror of {@code repository}, unless somebody uses it now. */
    public void forget(long repository) {
        new Space(directory, mostBytes, uses::get).delete(repository);
    }

    /** Other mirrors may change meanwhile; then the next fetch looks again. */
    private void keepWithinSpace() {
        try {
            new Space(directory, mostBytes, uses::get).keepWithin();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.INFO, "the space of mirrors is not known now: {0}", e.getMessage());
        }
    }

    private static MirrorException failure(Wanted wanted, Exception e) {
        String reason = String.valueOf(e.getMessage()).replace(wanted.token(), "***");
        return new MirrorException(wanted.url() + ": cannot be mirrored: " + reason, e);
    }

    private void fetch(Wanted wanted, Path git) throws IOException {
        use(wanted.repository()).lock(LONGEST_WAIT, wanted.url());
        try (var repository = new FileRepository(git.toFile())) {
            if (!Files.exists(git.resolve("HEAD"))) {
                Files.createDirectories(directory);
                repository.create(true);
                LOG.log(Level.INFO, "{0} is mirrored for the first time", wanted.url());
            }
            transfer(wanted, repository);
        } finally {
            use(wanted.repository()).unlock();
        }
    }

    private Use use(long repository) {
        return uses.computeIfAbsent(repository, id -> new Use());
    }

    private void transfer(Wanted wanted, FileRepository repository) throws IOException {
        var specs = wanted.refs().stream()
                .map(ref -> new RefSpec("+" + ref + ":" + ref))
                .toList();
        try (var transport = Transport.open(repository, new URIish(wanted.url()))) {
            if (transport instanceof TransportHttp http) {
                http.setHttpConnectionFactory(connections);
            }
            transport.setCredentialsProvider(new UsernamePasswordCredentialsProvider("x-access-token", wanted.token()));
            transport.setTimeout(IDLE_SECONDS);
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.fetch(new FetchLimit(clock, clock.instant().plus(LONGEST_FETCH)), specs);
        } catch (URISyntaxException | TransportException | JGitInternalException e) {
            throw failure(wanted, e);
        }
    }
}
