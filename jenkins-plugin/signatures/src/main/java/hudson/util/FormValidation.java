package hudson.util;

import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;

public abstract class FormValidation extends IOException implements HttpResponse {
    private FormValidation() {}

    public final FormValidation.Kind kind = null;

    public static FormValidation ok() {
        return null;
    }

    public static FormValidation ok(String string) {
        return null;
    }

    public static FormValidation warning(String string) {
        return null;
    }

    public static FormValidation error(String string) {
        return null;
    }

    public static FormValidation error(Throwable throwable, String string) {
        return null;
    }

    public static FormValidation validateRequired(String string) {
        return null;
    }

    public enum Kind {
        OK,
        WARNING,
        ERROR;
    }
}
