/** Fixes of failed builds: proposed and tried on the agent that has the workspace, shown with the diagnosis, decided by people. */
@NullMarked
package io.mergewright.jenkins.fix;

import org.jspecify.annotations.NullMarked;
