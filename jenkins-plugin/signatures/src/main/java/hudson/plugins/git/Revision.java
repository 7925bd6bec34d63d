package hudson.plugins.git;

import java.io.Serializable;
import java.util.Collection;

public class Revision implements Serializable, Cloneable {
    private Revision() {}

    public String getSha1String() {
        return null;
    }

    public Collection<Branch> getBranches() {
        return null;
    }
}
