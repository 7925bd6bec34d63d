package io.mergewright.verify;

/** Carries a refusal out of the depth of an application; never leaves {@link PatchApplication}. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal.Reason reason;

    RefusedException(Refusal.Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    Refusal refusal(int edit) {
        return new Refusal(edit, reason, String.valueOf(getMessage()));
    }
}
