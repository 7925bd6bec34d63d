package hudson.model;

import java.util.List;

public abstract class Actionable extends AbstractModelObject {
    public Actionable() {}

    public final List<? extends Action> getAllActions() {
        return null;
    }

    public <T extends Action> List<T> getActions(Class<T> type) {
        return null;
    }

    public <T extends Action> T getAction(Class<T> type) {
        return null;
    }

    public void addAction(Action action) {}

    public void replaceAction(Action action) {}

    public boolean addOrReplaceAction(Action action) {
        return false;
    }

    public boolean removeAction(Action action) {
        return false;
    }
}
