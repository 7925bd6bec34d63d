package io.mergewright.mirror;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.jgit.util.FileUtils;
import org.jspecify.annotations.Nullable;

/** The space that mirrors take: the least recently used give way, unless somebody uses them. */
final class Space {
    private static final Logger LOG = Logger.getLogger("io.mergewright.mirror");
    private static final String SUFFIX = ".git";

    private final Path directory;
    private final long most;
    private final LongFunction<@Nullable Use> uses;

    Space(Path directory, long most, LongFunction<@Nullable Use> uses) {
        this.directory = directory;
        this.most = most;
        this.uses = uses;
    }

    private record Taken(Path mirror, long repository, long bytes, FileTime used) {}

    void keepWithin() throws IOException {
        List<Taken> all = taken();
        long sum = all.stream().mapToLong(Taken::bytes).sum();
        for (Taken one : all) {
            if (sum <= most) {
                return;
            }
            whenIdle(one.repository(), one.mirror());
            sum -= Files.exists(one.mirror()) ? 0 : one.bytes();
        }
    }

    private static void delete(Path mirror) {
        try {
            FileUtils.delete(mirror.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
            LOG.log(Level.INFO, "{0} is deleted", mirror.getFileName());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} cannot be deleted: {1}", new Object[] {mirror, e.getMessage()});
        }
    }

    void delete(long repository) {
        whenIdle(repository, directory.resolve(repository + SUFFIX));
    }

    private void whenIdle(long repository, Path mirror) {
        Use use = uses.apply(repository);
        (use == null ? new Use() : use).whenIdle(() -> delete(mirror));
    }

    /** The least recently used first. */
    private List<Taken> taken() throws IOException {
        List<Taken> all = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.filter(Space::isMirror).toList()) {
                String name = entry.getFileName().toString();
                long repository = Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
                all.add(new Taken(entry, repository, bytes(entry), Files.getLastModifiedTime(entry)));
            }
        }
        all.sort(Comparator.comparing(Taken::used));
        return all;
    }

    private static boolean isMirror(Path entry) {
        return entry.getFileName().toString().matches("[0-9]{1,18}\\.git");
    }

    /** Files come and go meanwhile. */
    private static long bytes(Path mirror) throws IOException {
        var sum = new AtomicLong();
        Files.walkFileTree(mirror, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum.addAndGet(attributes.isRegularFile() ? attributes.size() : 0);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum.get();
    }
}
