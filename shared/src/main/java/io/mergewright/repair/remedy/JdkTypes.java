package io.mergewright.repair.remedy;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The public packages of the Java platform that runs this, by the names of the types in them. Immutable. */
final class JdkTypes {
    private static final Set<String> MODULES =
            Set.of("java.base", "java.logging", "java.net.http", "java.sql", "java.xml");

    private final Map<String, Set<String>> byName = new HashMap<>();

    JdkTypes() {
        ModuleFinder.ofSystem().findAll().stream()
                .filter(module -> MODULES.contains(module.descriptor().name()))
                .forEach(this::read);
    }

    /** The full names of the types that are called {@code name}; without reading the platform again, those of java.lang never. */
    List<String> named(String name) {
        return new ArrayList<>(byName.getOrDefault(name, Set.of()));
    }

    private void read(ModuleReference module) {
        Set<String> exported = new TreeSet<>();
        module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified() && exports.source().startsWith("java"))
                .forEach(exports -> exported.add(exports.source()));
        try (ModuleReader reader = module.open();
                Stream<String> entries = reader.list()) {
            entries.filter(entry -> entry.endsWith(".class") && entry.indexOf('$') < 0)
                    .forEach(entry -> add(entry, exported));
        } catch (IOException e) {
            // Without the platform's list there are fewer candidates, and no import is proposed.
            byName.clear();
        }
    }

    private void add(String entry, Set<String> exported) {
        String type = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        int dot = type.lastIndexOf('.');
        if (dot > 0 && exported.contains(type.substring(0, dot)) && !type.startsWith("java.lang.")) {
            byName.computeIfAbsent(type.substring(dot + 1), name -> new TreeSet<>())
                    .add(type);
        }
    }
}
