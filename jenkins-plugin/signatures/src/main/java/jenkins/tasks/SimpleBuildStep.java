package jenkins.tasks;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.BuildStep;
import hudson.tasks.BuildStepMonitor;
import java.io.IOException;

public interface SimpleBuildStep extends BuildStep {
    default void perform(
            Run<?, ?> run, FilePath filePath, EnvVars envVars, Launcher launcher, TaskListener taskListener)
            throws InterruptedException, IOException {}

    default void perform(Run<?, ?> run, FilePath filePath, Launcher launcher, TaskListener taskListener)
            throws InterruptedException, IOException {}

    default void perform(Run<?, ?> run, EnvVars envVars, TaskListener taskListener)
            throws InterruptedException, IOException {}

    default boolean requiresWorkspace() {
        return false;
    }

    default BuildStepMonitor getRequiredMonitorService() {
        return null;
    }
}
