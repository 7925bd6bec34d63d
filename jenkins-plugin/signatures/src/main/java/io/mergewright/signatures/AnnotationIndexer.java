package io.mergewright.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes which classes bear annotations that Jenkins looks up by an index:
 * {@code META-INF/services/annotations/<annotation>}, in UTF-8, one binary name of a class per line.
 */
@SupportedAnnotationTypes({"org.jenkinsci.Symbol", "hudson.init.Initializer"})
public final class AnnotationIndexer extends AbstractProcessor {
    private final Map<String, Set<String>> found = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            Set<String> classes =
                    found.computeIfAbsent(annotation.getQualifiedName().toString(), name -> new TreeSet<>());
            round.getElementsAnnotatedWith(annotation).forEach(element -> classes.add(className(element)));
        }
        if (round.processingOver()) {
            found.forEach(this::write);
        }
        return false;
    }

    private String className(Element element) {
        Element type = element;
        while (!(type instanceof TypeElement)) {
            type = type.getEnclosingElement();
        }
        return processingEnv.getElementUtils().getBinaryName((TypeElement) type).toString();
    }

    private void write(String annotation, Set<String> classes) {
        String path = "META-INF/services/annotations/" + annotation;
        try (var stream = processingEnv
                        .getFiler()
                        .createResource(StandardLocation.CLASS_OUTPUT, "", path)
                        .openOutputStream();
                Writer writer = new OutputStreamWriter(stream, UTF_8)) {
            for (String name : classes) {
                writer.write(name + "\n");
            }
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "cannot write " + path + ": " + e);
        }
    }
}
