package io.mergewright.jenkins.source;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jenkins.MasterToSlaveFileCallable;

/** Reads what a log cites on the machine that has the workspace. */
final class ReadOnAgent extends MasterToSlaveFileCallable<List<SourceExcerpt>> {
    private static final long serialVersionUID = 1;

    private final ReadOrder order;

    ReadOnAgent(ReadOrder order) {
        this.order = order;
    }

    /** Nothing where the workspace holds another commit by now, or may. */
    @Override
    public List<SourceExcerpt> invoke(File workspace, VirtualChannel channel) throws IOException {
        List<SourceExcerpt> excerpts = new ArrayList<>();
        if (isAsItWasBuilt(workspace.toPath())) {
            var files = new WorkspaceFiles(workspace.toPath());
            for (Citation citation : order.citations) {
                excerpts.addAll(SourceExcerpt.of(citation, files.lines(citation.path)));
            }
        }
        return excerpts;
    }

    private boolean isAsItWasBuilt(Path workspace) {
        return order.commits.isEmpty()
                ? !order.used
                : GitHead.of(workspace).map(order.commits::contains).orElse(!order.used);
    }
}
