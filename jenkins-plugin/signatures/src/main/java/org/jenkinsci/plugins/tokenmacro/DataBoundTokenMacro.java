package org.jenkinsci.plugins.tokenmacro;

import hudson.FilePath;
import hudson.model.AbstractBuild;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

public abstract class DataBoundTokenMacro extends TokenMacro {
    @DataBoundTokenMacro.Parameter
    public boolean escapeHtml;

    public DataBoundTokenMacro() {}

    public abstract String evaluate(AbstractBuild<?, ?> build, TaskListener taskListener, String string)
            throws MacroEvaluationException, IOException, InterruptedException;

    public String evaluate(Run<?, ?> run, FilePath filePath, TaskListener taskListener, String string)
            throws MacroEvaluationException, IOException, InterruptedException {
        return null;
    }

    public boolean hasNestedContent() {
        return false;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.METHOD})
    public @interface Parameter {
        boolean required() default false;

        String alias() default "";
    }
}
