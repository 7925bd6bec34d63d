package io.mergewright.signaturecheck;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles small programs. */
final class Sources {
    private Sources() {}

    /** Compiles {@code sources}, each a whole file with a public type, into {@code into}; they may use {@code classPath}. */
    static ClassPool compile(Path into, List<Path> classPath, String... sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-proc:none",
                "-d",
                into.toString(),
                "-cp",
                String.join(
                        System.getProperty("path.separator"),
                        classPath.stream().map(Path::toString).toList()));
        List<JavaFileObject> files = Arrays.stream(sources).map(Sources::file).toList();
        if (!compiler.getTask(null, null, null, options, null, files).call()) {
            throw new IllegalArgumentException("does not compile");
        }
        return ClassPool.of(List.of(into));
    }

    private static JavaFileObject file(String source) {
        String name = source.replaceFirst("(?s).*?public [a-z ]*(?:class|interface|enum|@interface) (\\w+).*", "$1");
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return source;
            }
        };
    }
}
