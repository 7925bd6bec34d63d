package io.mergewright.signaturecheck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Links a program against classes as the JVM would: every reference resolves, nothing abstract is left open, nothing final overridden. */
final class Linkage {
    private final ClassPool all;
    private final Hierarchy hierarchy;
    private final Set<String> problems = new LinkedHashSet<>();

    private Linkage(ClassPool all) {
        this.all = all;
        this.hierarchy = new Hierarchy(all);
    }

    /**
     * What would fail, a sentence each.
     *
     * @param all holds {@code program} and whatever it uses
     */
    static List<String> problems(ClassPool program, ClassPool all) {
        var linkage = new Linkage(all);
        program.names().forEach(name -> linkage.link(program.find(name).orElseThrow()));
        return new ArrayList<>(linkage.problems);
    }

    private void link(ClassNode node) {
        hierarchy.missing(node.name).forEach(name -> problem(node, "its supertype %s is missing".formatted(name)));
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                link(node, instruction);
            }
            overridden(node, method);
        }
        if ((node.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0) {
            openMethods(node);
        }
    }

    private void link(ClassNode from, AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            method(from, call.owner, call.name, call.desc, call.getOpcode() == Opcodes.INVOKESTATIC, call.itf);
            if (call.getOpcode() == Opcodes.INVOKESPECIAL) {
                above(from, call);
            }
        } else if (instruction instanceof FieldInsnNode use) {
            type(from, use.owner);
            if (all.find(use.owner).isPresent()
                    && hierarchy.field(use.owner, use.name, use.desc).isEmpty()) {
                problem(from, "there is no field %s.%s of type %s".formatted(use.owner, use.name, use.desc));
            }
        } else if (instruction instanceof TypeInsnNode use) {
            type(from, use.desc);
        } else if (instruction instanceof LdcInsnNode constant && constant.cst instanceof Type type) {
            type(from, type.getInternalName());
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            for (Object argument : dynamic.bsmArgs) {
                if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                    boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
                    method(from, handle.getOwner(), handle.getName(), handle.getDesc(), isStatic, handle.isInterface());
                }
            }
        }
    }

    private void method(
            ClassNode from, String owner, String name, String descriptor, boolean isStatic, boolean ofInterface) {
        if (owner.startsWith("[")) {
            return;
        }
        type(from, owner);
        Optional<ClassNode> type = all.find(owner);
        if (type.isEmpty()) {
            return;
        }
        String what = "%s.%s%s".formatted(owner, name, descriptor);
        if (((type.get().access & Opcodes.ACC_INTERFACE) != 0) != ofInterface) {
            problem(from, "calls %s as if its type were %s".formatted(what, ofInterface ? "an interface" : "a class"));
        }
        var found = hierarchy.method(owner, name, descriptor);
        if (found.isEmpty()) {
            found = ofInterface ? hierarchy.method("java/lang/Object", name, descriptor) : found;
        }
        if (found.isEmpty()) {
            if (!isSignaturePolymorphic(owner)) {
                problem(from, "there is no method " + what);
            }
        } else if (((found.get().member().access & Opcodes.ACC_STATIC) != 0) != isStatic) {
            problem(from, "%s is %sstatic".formatted(what, isStatic ? "not " : ""));
        }
    }

    /** A call of a method above goes to itself where it leads to a bridge: that calls the method by its narrower type, which is overridden. */
    private void above(ClassNode from, MethodInsnNode call) {
        hierarchy
                .method(call.owner, call.name, call.desc)
                .filter(found -> (found.member().access & Opcodes.ACC_BRIDGE) != 0)
                .ifPresent(found ->
                        problem(from, "calls %s.%s%s, which is a bridge".formatted(call.owner, call.name, call.desc)));
    }

    private static boolean isSignaturePolymorphic(String owner) {
        return owner.equals("java/lang/invoke/MethodHandle") || owner.equals("java/lang/invoke/VarHandle");
    }

    private void type(ClassNode from, String name) {
        String element = name.replaceFirst("^\\[+L?", "").replaceFirst(";$", "");
        if (name.startsWith("[") && element.length() == 1) {
            return;
        }
        if (all.find(element).isEmpty()) {
            problem(from, "there is no type " + element);
        }
    }

    private void overridden(ClassNode node, MethodNode method) {
        if ((method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) != 0 || method.name.startsWith("<")) {
            return;
        }
        for (String type : hierarchy.closure(node.name)) {
            if (!type.equals(node.name)) {
                all.find(type)
                        .flatMap(owner -> Hierarchy.declared(owner, method.name, method.desc))
                        .filter(found -> (found.member().access & Opcodes.ACC_FINAL) != 0)
                        .filter(found -> (found.member().access & Opcodes.ACC_PRIVATE) == 0)
                        .ifPresent(
                                found -> problem(node, "overrides %s.%s, which is final".formatted(type, method.name)));
            }
        }
    }

    private void openMethods(ClassNode node) {
        for (String type : hierarchy.closure(node.name)) {
            for (MethodNode method : all.find(type).map(found -> found.methods).orElse(List.of())) {
                if ((method.access & Opcodes.ACC_ABSTRACT) != 0 && !isImplemented(node, method)) {
                    problem(node, "leaves %s.%s%s open".formatted(type, method.name, method.desc));
                }
            }
        }
    }

    private boolean isImplemented(ClassNode node, MethodNode wanted) {
        for (String type : hierarchy.closure(node.name)) {
            var found = all.find(type).flatMap(owner -> Hierarchy.declared(owner, wanted.name, wanted.desc));
            if (found.isPresent() && (found.get().member().access & Opcodes.ACC_ABSTRACT) == 0) {
                return true;
            }
        }
        return false;
    }

    private void problem(ClassNode where, String what) {
        problems.add(where.name + ": " + what);
    }
}
