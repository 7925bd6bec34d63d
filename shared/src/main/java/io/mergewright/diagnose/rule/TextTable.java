package io.mergewright.diagnose.rule;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts by number, written as one run of characters: thousands of texts are then read with one decoding. */
final class TextTable {
    private TextTable() {}

    /** Numbers texts as they come, equal texts once. */
    static final class Writer {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        int number(String text) {
            Integer known = numbers.putIfAbsent(text, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }

        void write(DataOutputStream out) throws IOException {
            byte[] run = String.join("", numbers.keySet()).getBytes(StandardCharsets.UTF_8);
            out.writeInt(numbers.size());
            out.writeInt(run.length);
            out.write(run);
            for (String text : numbers.keySet()) {
                out.writeShort(text.length());
            }
        }
    }

    /** The texts in the order of their numbers. */
    static List<String> read(ByteBuffer in) {
        String[] texts = new String[in.getInt()];
        byte[] run = new byte[in.getInt()];
        in.get(run);
        String all = new String(run, StandardCharsets.UTF_8);
        int start = 0;
        for (int i = 0; i < texts.length; i++) {
            int end = start + Short.toUnsignedInt(in.getShort());
            texts[i] = all.substring(start, end);
            start = end;
        }
        return Arrays.asList(texts);
    }
}
