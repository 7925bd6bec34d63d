package io.mergewright.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps the beginning and the end of what is written in files, whatever its length. Not thread-safe. */
final class Spool implements AutoCloseable {
    static final int HEAD_BYTES = 16 << 20;
    static final int TAIL_BYTES = 48 << 20;

    private final Path file;
    private final FileChannel head;
    private final FileChannel tail;
    private final int headBytes;
    private final int tailBytes;
    private long bytes;
    private boolean finished;

    Spool(Path directory) throws IOException {
        this(directory, HEAD_BYTES, TAIL_BYTES);
    }

    /** The tail is a ring: its byte {@code i} stands at {@code i % tailBytes}. */
    Spool(Path directory, int headBytes, int tailBytes) throws IOException {
        this.headBytes = headBytes;
        this.tailBytes = tailBytes;
        file = Files.createTempFile(directory, "mergewright-", ".log");
        var ring = Files.createTempFile(directory, "mergewright-", ".tail");
        head = FileChannel.open(file, StandardOpenOption.WRITE);
        tail = FileChannel.open(
                ring, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    long bytes() {
        return bytes;
    }

    void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            bytes += bytes < headBytes ? writeHead(buffer) : writeTail(buffer);
        }
    }

    private int writeHead(ByteBuffer buffer) throws IOException {
        return head.write(part(buffer, headBytes - bytes));
    }

    private int writeTail(ByteBuffer buffer) throws IOException {
        long at = (bytes - headBytes) % tailBytes;
        return tail.write(part(buffer, tailBytes - at), at);
    }

    /** At most {@code most} of the bytes, which are taken from the buffer. */
    private static ByteBuffer part(ByteBuffer buffer, long most) {
        int count = (int) Math.min(buffer.remaining(), most);
        var part = buffer.slice(buffer.position(), count);
        buffer.position(buffer.position() + count);
        return part;
    }

    /** Puts both parts together. Nothing can be written afterwards. */
    CommandOutput finish() throws IOException {
        long behind = Math.max(0, bytes - headBytes);
        long omitted = Math.max(0, behind - tailBytes);
        if (omitted > 0) {
            head.write(ByteBuffer.wrap(
                    "\n[%,d bytes left out]\n".formatted(omitted).getBytes(US_ASCII)));
            long start = behind % tailBytes;
            copyTail(start, tailBytes - start);
            copyTail(0, start);
        } else {
            copyTail(0, behind);
        }
        finished = true;
        close();
        return new CommandOutput(file, bytes, omitted);
    }

    private void copyTail(long from, long count) throws IOException {
        long copied = 0;
        while (copied < count) {
            copied += tail.transferTo(from + copied, count - copied, head);
        }
    }

    /** Deletes what is not finished. */
    @Override
    public void close() throws IOException {
        try (head) {
            tail.close();
        }
        if (!finished) {
            Files.deleteIfExists(file);
        }
    }
}
