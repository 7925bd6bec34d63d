package org.jenkinsci.plugins.gitclient;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.plugins.git.GitException;

public interface GitClient {
    void addDefaultCredentials(StandardCredentials standardCredentials);

    void setRemoteUrl(String string1, String string2) throws GitException, InterruptedException;

    @Deprecated
    void push(String string1, String string2) throws GitException, InterruptedException;
}
