package io.mergewright.review.infra;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.PathRole;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.Check;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Sighting;
import io.mergewright.review.check.Tier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Dependencies that changed in a manifest while the lock file, which the repository has, stayed as it was. Immutable. */
final class StaleLock implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            "lock-not-updated",
            Tier.COMMENT,
            Severity.WARNING,
            "build",
            "A dependency changed and its lock file did not");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Sighting> look(ChangedFile file, Change change) {
        Optional<Manifest> manifest = Manifest.of(file.path());
        if (manifest.isEmpty() || file.before().isEmpty() || file.after().isEmpty() || isOfOthers(file)) {
            return List.of();
        }
        FileText before = file.before().get();
        FileText after = file.after().get();
        Map<String, String> was = manifest.get().dependencies(before.text());
        Map<String, String> is = manifest.get().dependencies(after.text());
        Map<String, String> changed = changed(was, is, manifest.get().bindsVersions());
        return changed.isEmpty()
                ? List.of()
                : lock(file.path(), manifest.get(), change)
                        .flatMap(lock -> sighting(file, manifest.get(), lock, changed, change))
                        .stream()
                        .toList();
    }

    private static boolean isOfOthers(ChangedFile file) {
        return file.role() == PathRole.TEST || file.role() == PathRole.EXAMPLE;
    }

    /** What is new, or asked for in another way, or gone (then without a version). */
    private static Map<String, String> changed(Map<String, String> was, Map<String, String> is, boolean versions) {
        Map<String, String> changed = new TreeMap<>();
        is.forEach((name, version) -> {
            if (!was.containsKey(name) || (versions && !version.equals(was.get(name)))) {
                changed.put(name, version);
            }
        });
        was.keySet().stream().filter(name -> !is.containsKey(name)).forEach(name -> changed.put(name, ""));
        return changed;
    }

    /** The path of the lock that was there before: beside the manifest, or above where it names the directory of the manifest. */
    private static Optional<String> lock(String path, Manifest manifest, Change change) {
        String own = Files.folder(path);
        String folder = own;
        while (true) {
            for (String name : manifest.locks()) {
                Optional<String> text = Files.text(change.base(), folder + name);
                if (text.isPresent()) {
                    return folder.equals(own) || isOfWorkspace(manifest, own, folder, text.get(), change)
                            ? Optional.of(folder + name)
                            : Optional.empty();
                }
            }
            if (folder.isEmpty() || manifest.file().equals("go.mod")) {
                return Optional.empty();
            }
            folder = Files.above(folder);
        }
    }

    private static boolean isOfWorkspace(Manifest manifest, String own, String folder, String lock, Change change) {
        String inner = own.substring(folder.length(), own.length() - 1);
        if (manifest.file().equals("package.json")) {
            return lock.contains("\"" + inner + "\"") || lock.contains("\n  " + inner + ":");
        }
        return manifest.file().equals("Cargo.toml")
                && Files.text(change.head(), own + "Cargo.toml")
                        .map(text ->
                                text.replaceFirst("(?s)^.*?\\[package][^\\[]*?\\bname\\s*=\\s*\"([\\w-]+)\".*$", "$1"))
                        .filter(name -> name.length() < 100 && lock.contains("name = \"" + name + "\""))
                        .isPresent();
    }

    private static Optional<Sighting> sighting(
            ChangedFile file, Manifest manifest, String lock, Map<String, String> changed, Change change) {
        Optional<String> was = Files.text(change.base(), lock);
        Optional<String> is = Files.text(change.head(), lock);
        if (was.isEmpty() || is.isEmpty()) {
            return Optional.empty();
        }
        boolean touched = !was.equals(is);
        for (Map.Entry<String, String> one : changed.entrySet()) {
            boolean gone = one.getValue().isEmpty()
                    && !file.after()
                            .map(text -> text.text().contains(one.getKey()))
                            .orElse(false);
            boolean fits = touched
                    ? gone || comparable(is.get()).contains(comparable(one.getKey()))
                    : isLocked(manifest, lock, one.getKey(), one.getValue(), is.get(), gone);
            if (!fits) {
                Optional<Integer> line = gone
                        ? line(
                                file.before(),
                                one.getKey(),
                                number -> file.commentable().takes(Side.LEFT, number, number))
                        : line(
                                file.after(),
                                one.getKey(),
                                number -> file.commentable().isAdded(number));
                if (line.isPresent()) {
                    String message =
                            "`%s` changes here, and `%s` does not follow: an installation from the lock fails or gives something else."
                                    .formatted(one.getKey(), Files.name(lock));
                    return Optional.of(new Sighting(
                            INFO, gone ? Side.LEFT : Side.RIGHT, line.get(), line.get(), message, Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /** Indexes differ in how they write the same name. */
    private static String comparable(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
    }

    /** Whether the lock fits although it did not change. */
    private static boolean isLocked(
            Manifest manifest, String lock, String name, String version, String text, boolean gone) {
        if (manifest.file().equals("go.mod")) {
            return gone || text.contains(name + " " + version);
        }
        if (lock.endsWith("yarn.lock")) {
            return gone || text.contains(name + "@" + version) || text.contains(name + "@npm:" + version);
        }
        return false;
    }

    private static Optional<Integer> line(Optional<FileText> text, String name, IntPredicate wanted) {
        for (int line = 1; text.isPresent() && line <= text.get().lineCount(); line++) {
            if (wanted.test(line) && text.get().line(line).contains(name)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}
