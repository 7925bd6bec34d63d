package io.mergewright.signaturecheck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares signatures with a real Jenkins and links the plugin against it: {@code SIGNATURES PLUGIN LIBRARIES JENKINS}, each a directory, the
 * last two with archives in it.
 */
public final class SignatureCheck {
    private SignatureCheck() {}

    /** Prints what is wrong; fails when there is something. */
    public static void main(String[] args) {
        if (args.length != 4) {
            throw new IllegalArgumentException("give four directories: signatures, plugin, libraries, Jenkins");
        }
        List<String> problems = problems(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        problems.forEach(System.out::println);
        System.out.println("problems: " + problems.size());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.size() + " problems, see above");
        }
    }

    static List<String> problems(Path signatures, Path plugin, Path libraries, Path jenkins) {
        ClassPool real = ClassPool.of(List.of(jenkins));
        ClassPool declared = ClassPool.of(List.of(signatures)).without("io/mergewright/");
        List<String> problems = new ArrayList<>(SignatureComparison.problems(declared, real));
        ClassPool program = ClassPool.of(List.of(plugin));
        // In the order in which the class loader of the plugin looks: own libraries first.
        ClassPool all = ClassPool.of(List.of(plugin, libraries, jenkins));
        problems.addAll(Linkage.problems(program, all));
        return problems;
    }
}
