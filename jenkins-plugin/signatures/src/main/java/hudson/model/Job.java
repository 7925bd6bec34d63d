package hudson.model;

import hudson.ExtensionPoint;
import hudson.util.RunList;
import java.io.IOException;

public abstract class Job<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends AbstractItem
        implements ExtensionPoint {
    protected Job(ItemGroup itemGroup, String string) {
        super(null, null);
    }

    public RunT getLastBuild() {
        return null;
    }

    public RunT getLastCompletedBuild() {
        return null;
    }

    public RunT getBuildByNumber(int arg0) {
        return null;
    }

    public RunT getLastSuccessfulBuild() {
        return null;
    }

    public RunT getBuild(String string) {
        return null;
    }

    public RunList<RunT> getBuilds() {
        return null;
    }

    public <T extends JobProperty> T getProperty(Class<T> type) {
        return null;
    }

    public void addProperty(JobProperty<? super JobT> jobProperty) throws IOException {}

    public boolean isBuilding() {
        return false;
    }

    public abstract boolean isBuildable();
}
