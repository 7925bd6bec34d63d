package hudson.plugins.git;

import java.io.Serializable;

public class GitObject implements Serializable {
    private GitObject() {}

    GitObject(String string) {}

    public String getName() {
        return null;
    }
}
