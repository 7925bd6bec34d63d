package io.mergewright.github;

/** GitHub refused a call, or could not be reached. Its message is without secrets. */
public final class GitHubException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of HTTP; 0 where there was no answer */
    GitHubException(String message, int status) {
        super(message);
        this.status = status;
    }

    GitHubException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    public int status() {
        return status;
    }

    /** Whether what was asked for is not there, or not for us. */
    public boolean isMissing() {
        return status == 404 || status == 410;
    }

    /** Whether we lack a permission, are suspended, or the repository is archived. */
    public boolean isForbidden() {
        return status == 403;
    }

    /** Whether GitHub understood the call and will refuse it again. */
    public boolean isRefusedForGood() {
        return status >= 400 && status < 500;
    }
}
