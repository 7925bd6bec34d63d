package hudson.model;

import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import org.kohsuke.stapler.StaplerProxy;

public abstract class Run<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends Actionable
        implements ExtensionPoint, Comparable<RunT>, AccessControlled, PersistenceRoot, StaplerProxy {
    public static final PermissionGroup PERMISSIONS = null;
    public static final Permission UPDATE = null;
    public static final Permission DELETE = null;

    protected Run(JobT jobT) throws IOException {}

    public JobT getParent() {
        return null;
    }

    public int getNumber() {
        return 0;
    }

    public String getId() {
        return null;
    }

    public Result getResult() {
        return null;
    }

    public boolean isBuilding() {
        return false;
    }

    public boolean hasntStartedYet() {
        return false;
    }

    public String getDisplayName() {
        return null;
    }

    public String getFullDisplayName() {
        return null;
    }

    public String getUrl() {
        return null;
    }

    public String getExternalizableId() {
        return null;
    }

    public static Run<?, ?> fromExternalizableId(String string) {
        return null;
    }

    public List<String> getLog(int arg0) throws IOException {
        return null;
    }

    public Reader getLogReader() throws IOException {
        return null;
    }

    public InputStream getLogInputStream() throws IOException {
        return null;
    }

    public File getRootDir() {
        return null;
    }

    public long getDuration() {
        return 0L;
    }

    public final long getTimeInMillis() {
        return 0L;
    }

    public final long getStartTimeInMillis() {
        return 0L;
    }

    public RunT getPreviousBuild() {
        return null;
    }

    public RunT getPreviousSuccessfulBuild() {
        return null;
    }

    public RunT getNextBuild() {
        return null;
    }

    public EnvVars getEnvironment(TaskListener taskListener) throws IOException, InterruptedException {
        return null;
    }

    public synchronized void save() throws IOException {}

    public ACL getACL() {
        return null;
    }

    public Object getTarget() {
        return null;
    }

    public int compareTo(RunT runT) {
        return 0;
    }

    public final String getSearchUrl() {
        return null;
    }

    public List<Cause> getCauses() {
        return null;
    }

    public void setResult(Result result) {}

    public void setDescription(String string) throws IOException {}

    public String getDescription() {
        return null;
    }

    public final boolean isKeepLog() {
        return false;
    }
}
