package net.sf.json;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

public final class JSONObject extends AbstractJSON implements JSON, Map, Comparable {
    public JSONObject() {}

    public boolean has(String string) {
        return false;
    }

    public String getString(String string) {
        return null;
    }

    public boolean getBoolean(String string) {
        return false;
    }

    public String optString(String string) {
        return null;
    }

    public int size() {
        return 0;
    }

    public boolean isEmpty() {
        return false;
    }

    public boolean containsKey(Object objectValue) {
        return false;
    }

    public boolean containsValue(Object objectValue) {
        return false;
    }

    public Object get(Object objectValue) {
        return null;
    }

    public Object put(Object objectValue1, Object objectValue2) {
        return null;
    }

    public Object remove(Object objectValue) {
        return null;
    }

    public void putAll(Map map) {}

    public void clear() {}

    public Set keySet() {
        return null;
    }

    public Collection values() {
        return null;
    }

    public Set entrySet() {
        return null;
    }

    public int compareTo(Object objectValue) {
        return 0;
    }

    public JSONObject getJSONObject(String key) {
        return null;
    }
}
