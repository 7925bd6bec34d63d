package io.mergewright.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Opens a log and undoes its compression and encoding: what comes out is UTF-8, or meant to be. */
final class LogDecoder {
    private static final int GZIP_BUFFER = 64 << 10;

    private final LogSource source;
    private final LogLimits limits;
    private final List<String> problems;

    /** @param problems receives what goes wrong with parts of the log */
    LogDecoder(LogSource source, LogLimits limits, List<String> problems) {
        this.source = source;
        this.limits = limits;
        this.problems = problems;
    }

    /** @throws LogException when this is not a log that can be read */
    InputStream open() throws IOException {
        var raw = source.open();
        try {
            return decode(raw);
        } catch (IOException | LogException e) {
            raw.close();
            throw e;
        }
    }

    private InputStream decode(InputStream raw) throws IOException {
        byte[] sample = raw.readNBytes(LogFormat.SAMPLE);
        var format = LogFormat.of(sample);
        var whole = new SequenceInputStream(new ByteArrayInputStream(sample), raw);
        return switch (format) {
            case PLAIN -> whole;
            case GZIP -> gunzip(whole);
            case ZIP, EMPTY_ZIP -> unzip(whole);
            case UTF_16LE, UTF_16BE -> new Utf16InputStream(whole, StandardCharsets.UTF_16);
            case XZ, ZSTD, BZIP2 ->
                throw new LogException(
                        source.name(),
                        "is compressed with %s, which is not supported"
                                .formatted(format.name().toLowerCase(Locale.ROOT)));
        };
    }

    private InputStream gunzip(InputStream whole) throws IOException {
        var encoded = new EncodedInputStream(whole);
        return new ExpansionGuard(new GZIPInputStream(encoded, GZIP_BUFFER), encoded::bytes, limits.maxExpansion());
    }

    private InputStream unzip(InputStream whole) throws IOException {
        var file = source.file();
        if (file.isPresent()) {
            whole.close();
            return new ZipLog(source.name(), limits, problems).open(file.get(), false);
        }
        return new ZipLog(source.name(), limits, problems).spool(whole);
    }
}
