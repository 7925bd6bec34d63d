package hudson.plugins.git;

import hudson.model.AbstractDescribableImpl;
import java.io.Serializable;

public class UserRemoteConfig extends AbstractDescribableImpl<UserRemoteConfig> implements Serializable {
    private UserRemoteConfig() {}

    public String getUrl() {
        return null;
    }

    public String getCredentialsId() {
        return null;
    }
}
