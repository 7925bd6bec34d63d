package hudson;

import hudson.model.Computer;
import hudson.remoting.Future;
import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.jenkinsci.remoting.RoleSensitive;
import org.jenkinsci.remoting.SerializableOnlyOverRemoting;

public final class FilePath implements SerializableOnlyOverRemoting {
    public FilePath(File file) {}

    public FilePath(VirtualChannel virtualChannel, String string) {}

    public FilePath(FilePath filePath, String string) {}

    public VirtualChannel getChannel() {
        return null;
    }

    public FilePath child(String string) {
        return null;
    }

    public String getRemote() {
        return null;
    }

    public FilePath getParent() {
        return null;
    }

    public FilePath createTempDir(String string1, String string2) throws IOException, InterruptedException {
        return null;
    }

    public void deleteRecursive() throws IOException, InterruptedException {}

    public Computer toComputer() {
        return null;
    }

    public boolean exists() throws IOException, InterruptedException {
        return false;
    }

    public void mkdirs() throws IOException, InterruptedException {}

    public InputStream read() throws IOException, InterruptedException {
        return null;
    }

    public String readToString() throws IOException, InterruptedException {
        return null;
    }

    public void write(String string1, String string2) throws IOException, InterruptedException {}

    public FilePath[] list(String string) throws IOException, InterruptedException {
        return null;
    }

    public <T> T act(FilePath.FileCallable<T> fileCallable) throws IOException, InterruptedException {
        return null;
    }

    public <T> Future<T> actAsync(FilePath.FileCallable<T> fileCallable) throws IOException, InterruptedException {
        return null;
    }

    public interface FileCallable<T> extends Serializable, RoleSensitive {
        T invoke(File file, VirtualChannel virtualChannel) throws IOException, InterruptedException;
    }
}
