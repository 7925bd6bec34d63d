package org.jenkinsci.plugins.workflow.flow;

import java.io.IOException;
import java.io.Serializable;

public abstract class FlowExecutionOwner implements Serializable {
    public FlowExecutionOwner() {}

    public abstract FlowExecution get() throws IOException;

    public FlowExecution getOrNull() {
        return null;
    }

    public interface Executable {
        FlowExecutionOwner asFlowExecutionOwner();
    }
}
