package hudson.util;

import java.util.AbstractList;
import java.util.List;

public class PersistedList<T> extends AbstractList<T> {
    protected PersistedList() {}

    public T get(int index) {
        return null;
    }

    public <U extends T> U get(Class<U> type) {
        return null;
    }

    public <U extends T> List<U> getAll(Class<U> type) {
        return null;
    }

    public int size() {
        return 0;
    }
}
