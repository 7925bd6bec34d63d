package io.mergewright.review;

import io.mergewright.context.git.GitRepository;
import io.mergewright.context.testing.LittleRepository;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangeReader;
import java.nio.file.Path;
import java.util.Map;

/** Changes between two commits of a repository that a test makes. */
public final class Changes implements AutoCloseable {
    private final LittleRepository files;
    private final GitRepository repository;

    public Changes(Path folder) {
        folder.toFile().mkdirs();
        files = LittleRepository.in(folder);
        files.write("README", "here\n").commit("Begin");
        repository = GitRepository.open(folder);
    }

    /** The change from the one set of files to the other; what only the first has is deleted. */
    public Change of(Map<String, String> before, Map<String, String> after) {
        before.forEach(files::write);
        String base = files.commit("Before");
        before.keySet().stream().filter(path -> !after.containsKey(path)).forEach(path -> files.git("rm", "-q", path));
        after.forEach(files::write);
        String head = files.commit("After");
        return new ChangeReader(repository.sources(base), repository.sources(head), path -> true)
                .read(repository.between(base, head));
    }

    @Override
    public void close() {
        repository.close();
    }
}
