package io.mergewright.jenkins.view;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.AbstractBuild;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.mergewright.jenkins.diagnosis.DiagnosisAction;
import java.util.List;
import org.jenkinsci.plugins.tokenmacro.DataBoundTokenMacro;
import org.jenkinsci.plugins.tokenmacro.MacroEvaluationException;
import org.jspecify.annotations.Nullable;

/**
 * The token {@code ${MERGEWRIGHT}} for mails and messages: the diagnosis of the build, or nothing where there is none. Knows types of an optional
 * plugin, without which it is not there.
 */
@Extension(optional = true)
public final class DiagnosisMacro extends DataBoundTokenMacro {
    private static final String NAME = "MERGEWRIGHT";
    private static final String TEXT = "text";

    /** Which part is told. */
    @Parameter
    public String value = TEXT;

    @Override
    public boolean acceptsMacroName(String name) {
        return name.equals(NAME);
    }

    @Override
    public List<String> getAcceptedMacroNames() {
        return List.of(NAME);
    }

    @Override
    public String evaluate(AbstractBuild<?, ?> build, TaskListener listener, String name)
            throws MacroEvaluationException {
        return evaluate(build, null, listener, name);
    }

    @Override
    public String evaluate(Run<?, ?> build, @Nullable FilePath workspace, TaskListener listener, String name)
            throws MacroEvaluationException {
        DiagnosisAction action = build.getAction(DiagnosisAction.class);
        if (action == null) {
            return "";
        }
        if (value.equals(TEXT)) {
            return DiagnosisValues.text(action.getDiagnosis());
        }
        var values = DiagnosisValues.of(action.getDiagnosis(), DiagnosisAddress.of(build));
        String told = values.get(value);
        if (told == null) {
            throw new MacroEvaluationException(
                    "%s has no value=%s, but text and %s".formatted(NAME, value, String.join(", ", values.keySet())));
        }
        return told;
    }
}
