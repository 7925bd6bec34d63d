package io.mergewright.review.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.util.List;
import java.util.Optional;

/** A repository of one file. */
record OneFile(String path, String text) implements Sources {
    @Override
    public List<RepositoryPath> paths() {
        return List.of(new RepositoryPath(path));
    }

    @Override
    public Optional<FileContent> at(RepositoryPath wanted) {
        return wanted.value().equals(path)
                ? Optional.of(FileContent.of(text.getBytes(UTF_8), false))
                : Optional.empty();
    }
}
