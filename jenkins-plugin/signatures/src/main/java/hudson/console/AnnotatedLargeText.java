package hudson.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import org.kohsuke.stapler.framework.io.LargeText;

public class AnnotatedLargeText<T> extends LargeText {
    private AnnotatedLargeText() {
        super(null, false);
    }

    public long writeLogTo(long arg0, OutputStream outputStream) throws IOException {
        return 0L;
    }

    public Reader readAll() throws IOException {
        return null;
    }
}
