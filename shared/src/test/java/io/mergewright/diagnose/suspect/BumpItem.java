package io.mergewright.diagnose.suspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mergewright.core.Fingerprint;
import io.mergewright.diff.UnifiedDiff;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A build that failed after one dependency was raised, as {@link SuspectBenchmark} reads it. */
record BumpItem(String id, String project, Path log, Bump guilty) {
    private static final BigInteger PARTS = BigInteger.valueOf(5);
    private static final int LOOKED_AT = 3;

    /** One raised dependency. */
    record Bump(String key, String from, String to) {
        String group() {
            return key.substring(0, key.indexOf(':'));
        }
    }

    static List<BumpItem> read(Path folder) throws IOException {
        var mapper = new JsonMapper();
        List<BumpItem> items = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("items.jsonl"))) {
            items.add(of(mapper.readTree(line), folder));
        }
        return items;
    }

    private static BumpItem of(JsonNode item, Path folder) {
        var cause = item.path("expected").path("cause_dependency");
        var guilty = new Bump(
                cause.path("ga").textValue(),
                cause.path("from").textValue(),
                cause.path("to").textValue());
        return new BumpItem(
                item.path("id").textValue(),
                item.path("project").textValue(),
                folder.resolve(item.path("log").textValue()),
                guilty);
    }

    /** Whether nobody looked at logs of the project while the rules were written: two of five parts, by the SHA-1 of its name. */
    boolean unseen() throws NoSuchAlgorithmException {
        var name = project.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        var hash = new BigInteger(1, MessageDigest.getInstance("SHA-1").digest(name));
        return hash.mod(PARTS).intValue() >= LOOKED_AT;
    }

    /** The first {@code count} of {@code others}, in an order that the item's id decides, that are not of the guilty group. */
    List<Bump> distractors(List<Bump> others, int count) {
        return others.stream()
                .distinct()
                .filter(bump -> !bump.group().equals(guilty.group()))
                .sorted(order("chosen"))
                .limit(count)
                .toList();
    }

    /** The guilty bump and {@code distractors} as edits of one POM, in an order that the item's id decides. */
    Change change(List<Bump> distractors) {
        List<Bump> bumps = new ArrayList<>(distractors);
        bumps.add(guilty);
        bumps.sort(order("placed"));
        var diff = new StringBuilder("--- a/pom.xml\n+++ b/pom.xml\n");
        int line = 20;
        for (Bump bump : bumps) {
            diff.append("@@ -%d,5 +%d,5 @@\n".formatted(line, line)).append(hunk(bump));
            line += 10;
        }
        return Change.of(UnifiedDiff.read(diff.toString()));
    }

    private static String hunk(Bump bump) {
        String[] names = bump.key().split(":", 2);
        return "     <dependency>\n       <groupId>%s</groupId>\n       <artifactId>%s</artifactId>\n"
                        .formatted(names[0], names[1])
                + "-      <version>%s</version>\n+      <version>%s</version>\n     </dependency>\n"
                        .formatted(bump.from(), bump.to());
    }

    private Comparator<Bump> order(String purpose) {
        return Comparator.comparing(
                bump -> Fingerprint.of(List.of(purpose, id, bump.key())).value());
    }
}
