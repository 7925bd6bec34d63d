package io.mergewright.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The entries of a zip one after the other, each after a line {@code ##[group]name}, each ended by a newline. A damaged
 * entry is left at the damage. Not thread-safe.
 */
final class StepInputStream extends InputStream {
    private final ZipFile zip;
    private final Iterator<? extends ZipEntry> entries;
    private final Consumer<String> problems;
    private String entry = "";
    private InputStream step = InputStream.nullInputStream();
    private InputStream announcement = InputStream.nullInputStream();
    private int lastByte = '\n';

    StepInputStream(ZipFile zip, List<? extends ZipEntry> entries, Consumer<String> problems) {
        this.zip = zip;
        this.entries = entries.iterator();
        this.problems = problems;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (true) {
            int announced = announcement.read(into, from, length);
            int count = announced > 0 ? announced : readStep(into, from, length);
            if (count > 0) {
                lastByte = into[from + count - 1];
                return count;
            }
            if (!entries.hasNext()) {
                return -1;
            }
            next(entries.next());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private int readStep(byte[] into, int from, int length) {
        try {
            return step.read(into, from, length);
        } catch (IOException e) {
            problems.accept("entry %s is damaged: %s".formatted(entry, e.getMessage()));
            step = InputStream.nullInputStream();
            return -1;
        }
    }

    private void next(ZipEntry next) {
        entry = next.getName().replaceAll("\\p{Cntrl}", "?");
        var line = (lastByte == '\n' ? "" : "\n") + "##[group]" + entry + "\n";
        announcement = new ByteArrayInputStream(line.getBytes(UTF_8));
        try {
            step.close();
            step = InputStream.nullInputStream();
            step = zip.getInputStream(next);
        } catch (IOException e) {
            problems.accept("entry %s cannot be read: %s".formatted(entry, e.getMessage()));
        }
    }
}
