package io.mergewright.repair.model;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files by path. */
record SourcesInMemory(Map<String, String> files) implements Sources {
    @Override
    public List<RepositoryPath> paths() {
        return new TreeMap<>(files).keySet().stream().map(RepositoryPath::new).toList();
    }

    @Override
    public Optional<FileContent> at(RepositoryPath path) {
        return Optional.ofNullable(files.get(path.value())).map(text -> new FileContent(text, false));
    }
}
