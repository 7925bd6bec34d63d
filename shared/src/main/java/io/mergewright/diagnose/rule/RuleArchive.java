package io.mergewright.diagnose.rule;

import io.mergewright.core.Category;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rule files in a form that loads in milliseconds: the same values in binary, with the texts that each pattern needs
 * worked out already. Written by the build, read at start; the YAML stays the source.
 */
public final class RuleArchive {
    private static final int VERSION = 1;

    private RuleArchive() {}

    /** Writes {@code files}; the same files give the same bytes. */
    public static void write(List<RuleFile> files, OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(VERSION);
        out.writeInt(files.size());
        for (RuleFile file : files) {
            out.writeUTF(file.name());
            out.writeInt(file.rules().size());
            for (RuleSpec rule : file.rules()) {
                writeRule(rule, out);
            }
            out.writeInt(file.signs().size());
            for (var sign : file.signs().entrySet()) {
                out.writeUTF(sign.getKey());
                writeAll(sign.getValue(), out);
            }
        }
        out.flush();
    }

    /** Reads what {@link #write} wrote. */
    public static List<RuleFile> read(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("rule archive of version %d, expected %d".formatted(version, VERSION));
        }
        List<RuleFile> files = new ArrayList<>();
        for (int f = in.readInt(); f > 0; f--) {
            String name = in.readUTF();
            List<RuleSpec> rules = new ArrayList<>();
            for (int r = in.readInt(); r > 0; r--) {
                rules.add(readRule(in));
            }
            Map<String, List<LinePattern>> signs = new LinkedHashMap<>();
            for (int s = in.readInt(); s > 0; s--) {
                signs.put(in.readUTF(), readAll(in));
            }
            files.add(new RuleFile(name, rules, signs));
        }
        return files;
    }

    private static void writeRule(RuleSpec rule, DataOutputStream out) throws IOException {
        out.writeUTF(rule.id());
        out.writeUTF(rule.tool());
        out.writeUTF(rule.category().name());
        out.writeUTF(rule.role().name());
        out.writeUTF(rule.strength().name());
        out.writeUTF(rule.headline());
        out.writeUTF(rule.advice());
        writeAll(rule.start(), out);
        writeOne(rule.except(), out);
        writeOne(rule.above(), out);
        writeOne(rule.during(), out);
        writeOne(rule.until(), out);
        writeOne(rule.through(), out);
        out.writeInt(rule.most());
        writeOne(rule.needs(), out);
        writeAll(rule.after(), out);
        out.writeInt(rule.reach());
        writeOne(rule.closes(), out);
        writeOne(rule.before(), out);
        writeAll(rule.find(), out);
        out.writeBoolean(rule.anyLevel());
        out.writeBoolean(rule.needsTool());
    }

    private static RuleSpec readRule(DataInputStream in) throws IOException {
        return new RuleSpec(
                in.readUTF(),
                in.readUTF(),
                Category.valueOf(in.readUTF()),
                Role.valueOf(in.readUTF()),
                Strength.valueOf(in.readUTF()),
                in.readUTF(),
                in.readUTF(),
                readAll(in),
                readOne(in),
                readOne(in),
                readOne(in),
                readOne(in),
                readOne(in),
                in.readInt(),
                readOne(in),
                readAll(in),
                in.readInt(),
                readOne(in),
                readOne(in),
                readAll(in),
                in.readBoolean(),
                in.readBoolean(),
                false);
    }

    private static void writeAll(List<LinePattern> patterns, DataOutputStream out) throws IOException {
        out.writeShort(patterns.size());
        for (LinePattern pattern : patterns) {
            out.writeUTF(pattern.source());
            var literals = new TreeSet<>(pattern.literals());
            out.writeShort(literals.size());
            for (String literal : literals) {
                out.writeUTF(literal);
            }
        }
    }

    private static List<LinePattern> readAll(DataInputStream in) throws IOException {
        int size = in.readShort();
        List<LinePattern> patterns = new ArrayList<>(size);
        for (int p = 0; p < size; p++) {
            String source = in.readUTF();
            String[] literals = new String[in.readShort()];
            for (int i = 0; i < literals.length; i++) {
                literals[i] = in.readUTF();
            }
            patterns.add(new JdkPattern(source, Set.of(literals)));
        }
        return patterns;
    }

    private static void writeOne(@Nullable LinePattern pattern, DataOutputStream out) throws IOException {
        writeAll(Optional.ofNullable(pattern).stream().toList(), out);
    }

    private static @Nullable LinePattern readOne(DataInputStream in) throws IOException {
        List<LinePattern> patterns = readAll(in);
        return patterns.isEmpty() ? null : patterns.get(0);
    }
}
