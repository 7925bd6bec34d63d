package io.mergewright.signaturecheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Classes by their internal names: of directories and archives, and below them those of Java itself. The first of several wins. */
final class ClassPool {
    private static final List<String> ARCHIVES = List.of(".jar", ".hpi", ".jpi", ".war");

    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Map<String, Optional<ClassNode>> nodes = new HashMap<>();

    /**
     * All classes in {@code places}: directories, which may hold archives at any depth, and archives, which may hold archives.
     *
     * @throws UncheckedIOException when one cannot be read
     */
    static ClassPool of(List<Path> places) {
        var pool = new ClassPool();
        try {
            for (Path place : places) {
                pool.add(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pool;
    }

    private void add(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            try (InputStream stream = Files.newInputStream(place)) {
                addArchive(stream);
            }
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.toString();
                if (name.endsWith(".class")) {
                    addClass(Files.readAllBytes(file));
                } else if (isArchive(name)) {
                    add(file);
                }
            }
        }
    }

    private static boolean isArchive(String name) {
        return ARCHIVES.stream().anyMatch(name::endsWith);
    }

    private void addArchive(InputStream archive) throws IOException {
        var zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.endsWith(".class") && !name.startsWith("META-INF/")) {
                addClass(zip.readAllBytes());
            } else if (isArchive(name)) {
                addArchive(new ByteArrayInputStream(zip.readAllBytes()));
            }
        }
    }

    private void addClass(byte[] content) {
        bytes.putIfAbsent(new ClassReader(content).getClassName(), content);
    }

    /** Internal names of all classes that were given, in order. */
    Set<String> names() {
        return new TreeSet<>(bytes.keySet());
    }

    /** The same without classes whose names begin with {@code prefix}. */
    ClassPool without(String prefix) {
        var rest = new ClassPool();
        bytes.forEach((name, content) -> {
            if (!name.startsWith(prefix)) {
                rest.bytes.put(name, content);
            }
        });
        return rest;
    }

    /** The class of that internal name; empty when neither a place nor Java has it. */
    Optional<ClassNode> find(String name) {
        return nodes.computeIfAbsent(name, this::read);
    }

    private Optional<ClassNode> read(String name) {
        byte[] content = bytes.get(name);
        if (content == null) {
            content = ofJava(name);
        }
        if (content == null) {
            return Optional.empty();
        }
        var node = new ClassNode();
        new ClassReader(content).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return Optional.of(node);
    }

    private static byte @Nullable [] ofJava(String name) {
        try (InputStream stream = ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
