package hudson.util;

import java.io.Serializable;

public final class Secret implements Serializable {
    private Secret() {}

    public String getPlainText() {
        return null;
    }

    public String getEncryptedValue() {
        return null;
    }

    public static Secret fromString(String string) {
        return null;
    }

    public static String toString(Secret secret) {
        return null;
    }
}
