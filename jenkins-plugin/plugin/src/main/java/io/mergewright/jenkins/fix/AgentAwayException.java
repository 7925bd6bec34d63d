package io.mergewright.jenkins.fix;

import hudson.model.Run;

/** The agent that has the workspace of a build is not connected. It may come back, so it is worth another turn. */
final class AgentAwayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AgentAwayException(Run<?, ?> build) {
        super("the agent that has the workspace of " + build + " is not connected");
    }
}
