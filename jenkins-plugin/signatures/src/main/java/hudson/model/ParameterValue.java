package hudson.model;

import java.io.Serializable;

public abstract class ParameterValue implements Serializable {
    protected final String name = null;

    protected ParameterValue(String string1, String string2) {}

    protected ParameterValue(String string) {}

    public final String getName() {
        return null;
    }
}
