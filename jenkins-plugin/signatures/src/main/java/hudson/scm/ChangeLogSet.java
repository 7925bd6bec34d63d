package hudson.scm;

import hudson.model.Run;
import hudson.model.User;
import java.util.Collection;

public abstract class ChangeLogSet<T extends ChangeLogSet.Entry> implements Iterable<T> {
    private ChangeLogSet() {}

    public abstract boolean isEmptySet();

    public String getKind() {
        return null;
    }

    public final Object[] getItems() {
        return null;
    }

    public Run<?, ?> getRun() {
        return null;
    }

    public abstract static class Entry {
        public Entry() {}

        public String getCommitId() {
            return null;
        }

        public long getTimestamp() {
            return 0L;
        }

        public abstract String getMsg();

        public abstract User getAuthor();

        public abstract Collection<String> getAffectedPaths();
    }
}
