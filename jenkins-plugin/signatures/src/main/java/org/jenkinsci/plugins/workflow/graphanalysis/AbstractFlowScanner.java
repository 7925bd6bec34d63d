package org.jenkinsci.plugins.workflow.graphanalysis;

import java.util.Iterator;
import java.util.List;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public abstract class AbstractFlowScanner implements Iterable<FlowNode> {
    public AbstractFlowScanner() {}

    public List<FlowNode> allNodes(FlowExecution flowExecution) {
        return null;
    }

    public Iterator<FlowNode> iterator() {
        return null;
    }
}
