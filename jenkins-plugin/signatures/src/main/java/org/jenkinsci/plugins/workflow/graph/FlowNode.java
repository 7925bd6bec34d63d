package org.jenkinsci.plugins.workflow.graph;

import hudson.model.Actionable;
import hudson.model.Saveable;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.ErrorAction;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

public abstract class FlowNode extends Actionable implements Saveable {
    FlowNode() {}

    public String getId() {
        return null;
    }

    public List<FlowNode> getParents() {
        return null;
    }

    public FlowExecution getExecution() {
        return null;
    }

    public String getDisplayName() {
        return null;
    }

    public String getDisplayFunctionName() {
        return null;
    }

    public final ErrorAction getError() {
        return null;
    }

    public List<String> getAllEnclosingIds() {
        return null;
    }

    public List<? extends BlockStartNode> getEnclosingBlocks() {
        return null;
    }

    public void save() throws IOException {}

    public final String getSearchUrl() {
        return null;
    }

    public String getUrl() throws IOException {
        return null;
    }
}
