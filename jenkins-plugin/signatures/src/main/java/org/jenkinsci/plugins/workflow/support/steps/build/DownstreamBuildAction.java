package org.jenkinsci.plugins.workflow.support.steps.build;

import hudson.model.InvisibleAction;
import java.util.List;

public final class DownstreamBuildAction extends InvisibleAction {
    private DownstreamBuildAction() {}

    public synchronized List<DownstreamBuild> getDownstreamBuilds() {
        return null;
    }

    public static final class DownstreamBuild {
        private DownstreamBuild() {}

        public String getFlowNodeId() {
            return null;
        }

        public String getJobFullName() {
            return null;
        }

        public Integer getBuildNumber() {
            return null;
        }
    }
}
