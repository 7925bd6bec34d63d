package io.mergewright.signaturecheck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Looks members up in a class and all that it inherits from. */
record Hierarchy(ClassPool pool) {
    /** A member and the class that declares it. */
    record Declared<M>(ClassNode owner, M member) {}

    /** Internal names of {@code type} and all its supertypes, classes first; those that are nowhere to be found are among them. */
    Set<String> closure(String type) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> interfaces = new ArrayDeque<>();
        for (String name = type; name != null; ) {
            seen.add(name);
            ClassNode node = pool.find(name).orElse(null);
            if (node != null) {
                interfaces.addAll(node.interfaces);
            }
            name = node == null ? null : node.superName;
        }
        while (!interfaces.isEmpty()) {
            String name = interfaces.remove();
            if (seen.add(name)) {
                pool.find(name).ifPresent(node -> interfaces.addAll(node.interfaces));
            }
        }
        return seen;
    }

    /** Supertypes that are nowhere to be found. */
    Set<String> missing(String type) {
        Set<String> missing = new LinkedHashSet<>(closure(type));
        missing.removeIf(name -> pool.find(name).isPresent());
        return missing;
    }

    Optional<Declared<MethodNode>> method(String owner, String name, String descriptor) {
        for (String type : closure(owner)) {
            var found = pool.find(type).flatMap(node -> declared(node, name, descriptor));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Optional<Declared<MethodNode>> declared(ClassNode node, String name, String descriptor) {
        return node.methods.stream()
                .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
                .map(method -> new Declared<>(node, method))
                .findFirst();
    }

    Optional<Declared<FieldNode>> field(String owner, String name, String descriptor) {
        for (String type : closure(owner)) {
            var found = pool.find(type)
                    .flatMap(node -> node.fields.stream()
                            .filter(field -> field.name.equals(name) && field.desc.equals(descriptor))
                            .map(field -> new Declared<>(node, field))
                            .findFirst());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
