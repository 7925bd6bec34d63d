package io.mergewright.repair.remedy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Where standard libraries keep what names stand for, as {@code known-imports.yml} lists it. Immutable. */
final class KnownImports {
    private static final String NAME = "known-imports.yml";

    private final List<String> pythonModules;
    private final Map<String, String> pythonNames;
    private final List<String> goPackages;
    private final List<String> nodeModules;
    private final Map<String, String> ruby;
    private final Map<String, String> c;
    private final Map<String, String> cpp;
    private final Map<String, String> kotlin;

    private KnownImports(Map<String, Object> root) {
        Map<String, Object> python = section(root, "python");
        pythonModules = words(entry(python, "modules"));
        pythonNames = byName(section(python, "names"));
        goPackages = words(entry(section(root, "go"), "packages"));
        nodeModules = words(entry(root, "node"));
        ruby = byName(section(root, "ruby"));
        c = byName(section(root, "c"));
        cpp = byName(section(root, "cpp"));
        kotlin = byName(section(root, "kotlin"));
    }

    static KnownImports load() {
        try (var in = KnownImports.class.getResourceAsStream(NAME)) {
            return new KnownImports(
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in, NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }

    @SuppressWarnings("unchecked") // the file is ours
    private static Map<String, Object> section(Map<String, Object> map, String key) {
        return (Map<String, Object>) entry(map, key);
    }

    private static Object entry(Map<String, Object> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static List<String> words(Object value) {
        return List.of(value.toString().split("\\s+"));
    }

    private static Map<String, String> byName(Map<String, Object> byPlace) {
        Map<String, String> places = new HashMap<>();
        byPlace.forEach((place, names) -> words(names).forEach(name -> places.put(name, place)));
        return places;
    }

    boolean isPythonModule(String name) {
        return pythonModules.contains(name);
    }

    Optional<String> pythonModuleOf(String name) {
        return Optional.ofNullable(pythonNames.get(name));
    }

    /** The packages whose name, the last part of their path, is {@code name}. */
    List<String> goPackages(String name) {
        return goPackages.stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).equals(name))
                .toList();
    }

    boolean isNodeModule(String name) {
        return nodeModules.contains(name);
    }

    Optional<String> rubyLibraryOf(String name) {
        return Optional.ofNullable(ruby.get(name));
    }

    Optional<String> cHeaderOf(String name) {
        return Optional.ofNullable(c.get(name));
    }

    Optional<String> cppHeaderOf(String name) {
        return Optional.ofNullable(cpp.get(name));
    }

    Optional<String> kotlinPackageOf(String name) {
        return Optional.ofNullable(kotlin.get(name));
    }
}
