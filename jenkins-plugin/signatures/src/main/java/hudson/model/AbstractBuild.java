package hudson.model;

import hudson.FilePath;
import hudson.scm.ChangeLogSet;
import java.io.IOException;
import java.util.List;
import jenkins.scm.RunWithSCM;

public abstract class AbstractBuild<P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>> extends Run<P, R>
        implements RunWithSCM<P, R> {
    protected AbstractBuild(P arg0) throws IOException {
        super(null);
    }

    public final P getProject() {
        return null;
    }

    public Node getBuiltOn() {
        return null;
    }

    public final FilePath getWorkspace() {
        return null;
    }

    public String getBuiltOnStr() {
        return null;
    }

    public List<ChangeLogSet<? extends ChangeLogSet.Entry>> getChangeSets() {
        return null;
    }
}
