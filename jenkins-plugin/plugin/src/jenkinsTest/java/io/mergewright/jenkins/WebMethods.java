package io.mergewright.jenkins;

import hudson.model.Action;
import hudson.model.Descriptor;
import io.mergewright.jenkins.diagnosis.DiagnosisAction;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kohsuke.stapler.WebMethod;
import org.kohsuke.stapler.interceptor.RequirePOST;
import org.kohsuke.stapler.verb.POST;

/** What of the plugin's classes an address can lead to. */
final class WebMethods {
    private WebMethods() {}

    /** Public methods that answer requests: {@code doX} and what is annotated so, such as {@code AskAction.doDiagnose}. */
    static List<Method> answering() throws Exception {
        return methods(
                method -> method.getName().matches("(do|js)[A-Z].*") || method.isAnnotationPresent(WebMethod.class));
    }

    /** Getters of objects to which an address can go on. */
    static List<Method> leadingOn() throws Exception {
        return methods(method -> method.getName().matches("get([A-Z].*)?")
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && isObject(method.getReturnType())
                && Action.class.isAssignableFrom(method.getDeclaringClass()));
    }

    /** Whether it takes POST only. */
    static boolean takesPostOnly(Method method) {
        return method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(RequirePOST.class);
    }

    /** Such as {@code AskAction.doDiagnose}. */
    static String name(Method method) {
        Class<?> type = method.getDeclaringClass();
        Class<?> named = Descriptor.class.isAssignableFrom(type) && type.getEnclosingClass() != null
                ? type.getEnclosingClass()
                : type;
        return named.getSimpleName() + "." + method.getName();
    }

    private static boolean isObject(Class<?> type) {
        return !type.isPrimitive() && type != String.class && !type.isEnum();
    }

    private static List<Method> methods(Predicate<Method> wanted) throws Exception {
        List<Method> found = new ArrayList<>();
        for (Class<?> type : classes()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .filter(wanted)
                    .forEach(found::add);
        }
        return found;
    }

    /** All classes of the plugin. */
    static List<Class<?>> classes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(DiagnosisAction.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("io/mergewright/jenkins"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name =
                        root.relativize(file).toString().replace('\\', '/').replace('/', '.');
                classes.add(Class.forName(
                        name.substring(0, name.length() - ".class".length()),
                        false,
                        DiagnosisAction.class.getClassLoader()));
            }
        }
        return classes;
    }
}
