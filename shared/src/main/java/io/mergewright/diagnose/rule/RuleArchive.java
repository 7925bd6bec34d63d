package io.mergewright.diagnose.rule;

import io.mergewright.core.Category;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rule files in a form that loads in milliseconds: the same values in binary, with what each pattern needs of a line
 * worked out already. Written by the build, read at start; the YAML stays the source.
 */
public final class RuleArchive {
    private static final int VERSION = 5;

    private RuleArchive() {}

    /** Writes {@code files}; the same files give the same bytes. */
    public static void write(List<RuleFile> files, OutputStream stream) throws IOException {
        var body = new ByteArrayOutputStream();
        var writer = new Writer(new DataOutputStream(body));
        writer.writeFiles(files);
        var out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(VERSION);
        writer.texts.write(out);
        out.write(body.toByteArray());
        out.flush();
    }

    /** Reads what {@link #write} wrote. */
    public static List<RuleFile> read(InputStream stream) throws IOException {
        var in = ByteBuffer.wrap(stream.readAllBytes());
        int version = in.getInt();
        if (version != VERSION) {
            throw new IOException("rule archive of version %d, expected %d".formatted(version, VERSION));
        }
        return new Reader(in, TextTable.read(in)).readFiles();
    }

    private record Writer(DataOutputStream out, TextTable.Writer texts) {
        Writer(DataOutputStream out) {
            this(out, new TextTable.Writer());
        }

        void writeFiles(List<RuleFile> files) throws IOException {
            out.writeInt(files.size());
            for (RuleFile file : files) {
                writeText(file.name());
                out.writeInt(file.rules().size());
                for (RuleSpec rule : file.rules()) {
                    writeRule(rule);
                }
                out.writeInt(file.signs().size());
                for (var sign : file.signs().entrySet()) {
                    writeText(sign.getKey());
                    writeIndexed(sign.getValue());
                }
            }
        }

        void writeRule(RuleSpec rule) throws IOException {
            for (String text : List.of(
                    rule.id(),
                    rule.tool(),
                    rule.category().name(),
                    rule.role().name(),
                    rule.strength().name(),
                    rule.headline(),
                    rule.advice())) {
                writeText(text);
            }
            writeIndexed(rule.start());
            for (LinePattern pattern : Arrays.asList(
                    rule.except(), rule.above(), rule.during(), rule.until(), rule.through(), rule.needs())) {
                writeAll(Optional.ofNullable(pattern).stream().toList());
            }
            writeIndexed(rule.after());
            writeIndexed(Optional.ofNullable(rule.closes()).stream().toList());
            writeIndexed(Optional.ofNullable(rule.before()).stream().toList());
            writeAll(rule.find());
            out.writeInt(rule.most());
            out.writeInt(rule.reach());
            out.writeBoolean(rule.anyLevel());
            out.writeBoolean(rule.needsTool());
            out.writeBoolean(rule.titlesOnly());
        }

        /** Patterns that open or close something: with what a line must have for them to be worth trying. */
        void writeIndexed(List<LinePattern> patterns) throws IOException {
            writeAll(patterns);
            for (LinePattern pattern : patterns) {
                var literals = new TreeSet<>(pattern.literals());
                out.writeShort(literals.size());
                for (String literal : literals) {
                    writeText(literal);
                }
                if (JdkPattern.isAnchored(pattern.source())) {
                    long[] firsts = Arrays.copyOf(pattern.firsts().toLongArray(), 2);
                    out.writeLong(firsts[0]);
                    out.writeLong(firsts[1]);
                }
            }
        }

        void writeAll(List<LinePattern> patterns) throws IOException {
            out.writeShort(patterns.size());
            for (LinePattern pattern : patterns) {
                writeText(pattern.source());
                out.writeBoolean(JdkPattern.isAnchored(pattern.source()));
            }
        }

        void writeText(String text) throws IOException {
            out.writeInt(texts.number(text));
        }
    }

    private record Reader(ByteBuffer in, List<String> texts) {
        List<RuleFile> readFiles() {
            List<RuleFile> files = new ArrayList<>();
            for (int f = in.getInt(); f > 0; f--) {
                String name = readText();
                List<RuleSpec> rules = new ArrayList<>();
                for (int r = in.getInt(); r > 0; r--) {
                    rules.add(readRule());
                }
                Map<String, List<LinePattern>> signs = new LinkedHashMap<>();
                for (int s = in.getInt(); s > 0; s--) {
                    signs.put(readText(), readIndexed());
                }
                files.add(new RuleFile(name, rules, signs));
            }
            return files;
        }

        RuleSpec readRule() {
            String id = readText();
            String tool = readText();
            var category = Category.valueOf(readText());
            var role = Role.valueOf(readText());
            var strength = Strength.valueOf(readText());
            String headline = readText();
            String advice = readText();
            List<LinePattern> start = readIndexed();
            @Nullable LinePattern except = readOne();
            @Nullable LinePattern above = readOne();
            @Nullable LinePattern during = readOne();
            @Nullable LinePattern until = readOne();
            @Nullable LinePattern through = readOne();
            @Nullable LinePattern needs = readOne();
            List<LinePattern> after = readIndexed();
            @Nullable LinePattern closes = one(readIndexed());
            @Nullable LinePattern before = one(readIndexed());
            List<LinePattern> find = readAll();
            return new RuleSpec(
                    id,
                    tool,
                    category,
                    role,
                    strength,
                    headline,
                    advice,
                    start,
                    except,
                    above,
                    during,
                    until,
                    through,
                    in.getInt(),
                    needs,
                    after,
                    in.getInt(),
                    closes,
                    before,
                    find,
                    in.get() != 0,
                    in.get() != 0,
                    in.get() != 0,
                    false);
        }

        List<LinePattern> readIndexed() {
            List<JdkPattern> plain = readPatterns();
            List<LinePattern> patterns = new ArrayList<>(plain.size());
            for (JdkPattern pattern : plain) {
                String[] literals = new String[in.getShort()];
                for (int i = 0; i < literals.length; i++) {
                    literals[i] = readText();
                }
                BitSet firsts = pattern.anchored()
                        ? BitSet.valueOf(new long[] {in.getLong(), in.getLong()})
                        : LinePattern.anyFirst();
                patterns.add(pattern.with(Arrays.asList(literals), firsts));
            }
            return patterns;
        }

        List<LinePattern> readAll() {
            return List.copyOf(readPatterns());
        }

        List<JdkPattern> readPatterns() {
            int size = in.getShort();
            List<JdkPattern> patterns = new ArrayList<>(size);
            for (int p = 0; p < size; p++) {
                patterns.add(new JdkPattern(readText(), in.get() != 0, List.of(), LinePattern.anyFirst()));
            }
            return patterns;
        }

        @Nullable
        LinePattern readOne() {
            return one(readAll());
        }

        private static @Nullable LinePattern one(List<LinePattern> patterns) {
            return patterns.isEmpty() ? null : patterns.get(0);
        }

        String readText() {
            return texts.get(in.getInt());
        }
    }
}
