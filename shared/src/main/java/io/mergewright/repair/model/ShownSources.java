package io.mergewright.repair.model;

import io.mergewright.repair.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of source files that a model gets to see. */
record ShownSources(List<SourceWindow> windows) {
    ShownSources {
        windows = List.copyOf(windows);
    }

    /** All of them, each between marks. */
    String text(String mark) {
        return windows.stream().map(window -> window.text(mark)).collect(Collectors.joining("\n\n"));
    }

    /** What the repository brought, and nothing of ours. */
    String content() {
        return windows.stream().map(SourceWindow::content).collect(Collectors.joining("\n"));
    }

    /** The file at {@code path}, if any part of it was shown. */
    Optional<SourceFile> file(String path) {
        return windows.stream()
                .map(SourceWindow::file)
                .filter(file -> file.path().value().equals(path))
                .findFirst();
    }
}
