package hudson;

import java.util.AbstractList;
import jenkins.model.Jenkins;

public class ExtensionList<T> extends AbstractList<T> {
    protected ExtensionList(Jenkins jenkins, Class<T> type) {}

    public <U extends T> U get(Class<U> type) {
        return null;
    }

    public T get(int arg0) {
        return null;
    }

    public int size() {
        return 0;
    }

    public static <T> ExtensionList<T> lookup(Class<T> type) {
        return null;
    }

    public static <U> U lookupSingleton(Class<U> type) {
        return null;
    }

    public static <U> U lookupFirst(Class<U> type) {
        return null;
    }
}
