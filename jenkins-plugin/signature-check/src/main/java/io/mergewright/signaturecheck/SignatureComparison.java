package io.mergewright.signaturecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Holds each declared type, with all that is declared of it, to the real one. What is not declared is not missed. */
final class SignatureComparison {
    private static final int KIND = Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION | Opcodes.ACC_ENUM;
    private static final int TYPE_ACCESS =
            Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_ABSTRACT | Opcodes.ACC_FINAL | Opcodes.ACC_STATIC;
    private static final int METHOD_ACCESS =
            Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_FINAL;
    private static final int FIELD_ACCESS =
            Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    /** What says how an annotation works; others, such as Documented, change nothing for who uses it. */
    private static final Set<String> META = Set.of(
            "Ljava/lang/annotation/Retention;",
            "Ljava/lang/annotation/Target;",
            "Ljava/lang/annotation/Inherited;",
            "Lnet/java/sezpoz/Indexable;",
            "Lorg/kohsuke/stapler/interceptor/InterceptorAnnotation;",
            "Lorg/kohsuke/stapler/InjectedParameter;");

    private final ClassPool signatures;
    private final ClassPool real;
    private final Hierarchy hierarchy;
    private final List<String> problems = new ArrayList<>();

    private SignatureComparison(ClassPool signatures, ClassPool real) {
        this.signatures = signatures;
        this.real = real;
        this.hierarchy = new Hierarchy(real);
    }

    /** What is wrong with {@code signatures}, a sentence each. */
    static List<String> problems(ClassPool signatures, ClassPool real) {
        var comparison = new SignatureComparison(signatures, real);
        signatures.names().forEach(comparison::compare);
        return comparison.problems;
    }

    private void compare(String name) {
        ClassNode declared = signatures.find(name).orElseThrow();
        Optional<ClassNode> found = real.find(name);
        if (found.isEmpty()) {
            problem(name, "there is no such type");
            return;
        }
        ClassNode actual = found.get();
        if (((declared.access ^ actual.access) & KIND) != 0) {
            problem(name, "is another kind of type");
            return;
        }
        // An enum is neither abstract nor final by its declaration, but by the bodies of its constants.
        int compared =
                (actual.access & Opcodes.ACC_ENUM) == 0 ? TYPE_ACCESS : Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
        if (((access(declared) ^ access(actual)) & compared) != 0) {
            problem(name, "has other modifiers");
        }
        supertypes(declared);
        if (parameters(declared.signature) != parameters(actual.signature)) {
            problem(
                    name,
                    "has %d type parameters, not %d"
                            .formatted(parameters(actual.signature), parameters(declared.signature)));
        }
        if ((declared.access & Opcodes.ACC_ANNOTATION) != 0) {
            annotation(declared, actual);
        }
        declared.methods.stream()
                .filter(method -> isDeclared(method.access))
                .forEach(method -> method(declared, actual, method));
        declared.fields.stream()
                .filter(field -> isDeclared(field.access))
                .forEach(field -> field(declared, actual, field));
    }

    private static boolean isDeclared(int access) {
        return (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PRIVATE)) == 0
                && (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
    }

    /** Nested types say in an attribute what they are. */
    private static int access(ClassNode node) {
        return node.innerClasses.stream()
                .filter(inner -> inner.name.equals(node.name))
                .findFirst()
                .map((InnerClassNode inner) -> inner.access)
                .orElse(node.access);
    }

    /** Types between the two may be left out. */
    private void supertypes(ClassNode declared) {
        Set<String> actual = hierarchy.closure(declared.name);
        Set<String> wanted = new TreeSet<>(declared.interfaces);
        wanted.add(Objects.requireNonNullElse(declared.superName, "java/lang/Object"));
        wanted.stream()
                .filter(type -> !type.equals("java/lang/Object") && !actual.contains(type))
                .forEach(type -> problem(declared.name, "is no " + type));
    }

    /** How many type parameters a generic signature declares. */
    private static int parameters(@Nullable String signature) {
        if (signature == null || !signature.startsWith("<")) {
            return 0;
        }
        int count = 0;
        int depth = 0;
        boolean name = true;
        for (int i = 1; i < signature.length(); i++) {
            char c = signature.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                if (depth == 0) {
                    break;
                }
                depth--;
            } else if (depth == 0 && name && c == ':') {
                count++;
                name = false;
            } else if (depth == 0 && c == ';') {
                char next = signature.charAt(i + 1);
                name = next != ':';
            }
        }
        return count;
    }

    private void annotation(ClassNode declared, ClassNode actual) {
        if (!meta(declared).equals(meta(actual))) {
            problem(declared.name, "works in another way: %s, not %s".formatted(meta(actual), meta(declared)));
        }
    }

    private static Set<String> meta(ClassNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.visibleAnnotations != null) {
            node.visibleAnnotations.stream()
                    .filter(annotation -> META.contains(annotation.desc))
                    .forEach(annotation -> texts.add(text(annotation)));
        }
        return texts;
    }

    private static String text(AnnotationNode annotation) {
        return annotation.desc + text(annotation.values);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            // The order of targets says nothing.
            return list.stream()
                    .map(SignatureComparison::text)
                    .sorted()
                    .toList()
                    .toString();
        }
        if (value instanceof String[] constant) {
            return String.join(".", constant);
        }
        return value instanceof AnnotationNode nested ? text(nested) : String.valueOf(value);
    }

    private void method(ClassNode declared, ClassNode actual, MethodNode method) {
        String where = declared.name + "." + method.name + method.desc;
        var own = Hierarchy.declared(actual, method.name, method.desc);
        boolean constructor = method.name.equals("<init>");
        var found = own.isPresent() || constructor ? own : hierarchy.method(actual.name, method.name, method.desc);
        if (found.isEmpty()) {
            problem(where, "there is no such method");
            return;
        }
        MethodNode real = found.get().member();
        if (own.isPresent() && ((real.access ^ method.access) & METHOD_ACCESS) != 0) {
            problem(where, "has other modifiers");
        }
        if (!checked(real.exceptions).equals(checked(method.exceptions))) {
            problem(where, "throws %s, not %s".formatted(checked(real.exceptions), checked(method.exceptions)));
        }
        if (!text(real.annotationDefault).equals(text(method.annotationDefault))) {
            problem(
                    where,
                    "has the default %s, not %s"
                            .formatted(text(real.annotationDefault), text(method.annotationDefault)));
        }
    }

    /** Those that callers have to mind. */
    private Set<String> checked(List<String> exceptions) {
        Set<String> checked = new TreeSet<>(exceptions);
        checked.removeIf(type -> {
            Set<String> types = hierarchy.closure(type);
            return types.contains("java/lang/RuntimeException") || types.contains("java/lang/Error");
        });
        return checked;
    }

    private void field(ClassNode declared, ClassNode actual, FieldNode field) {
        String where = declared.name + "." + field.name;
        var found = hierarchy.field(actual.name, field.name, field.desc);
        if (found.isEmpty()) {
            problem(where, "there is no such field of type " + field.desc);
            return;
        }
        FieldNode real = found.get().member();
        if (((real.access ^ field.access) & FIELD_ACCESS) != 0) {
            problem(where, "has other modifiers");
        }
        if (field.value != null && !field.value.equals(real.value)) {
            problem(where, "has the constant %s, not %s".formatted(real.value, field.value));
        }
    }

    private void problem(String where, String what) {
        problems.add(where + ": " + what);
    }
}
