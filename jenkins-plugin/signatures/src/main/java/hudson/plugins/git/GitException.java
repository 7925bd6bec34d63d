package hudson.plugins.git;

public class GitException extends RuntimeException {
    public GitException() {}

    public GitException(String string) {}
}
