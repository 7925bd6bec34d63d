package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.jenkins.config.FolderSettings;
import io.mergewright.jenkins.config.JobSettings;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import io.mergewright.jenkins.fix.FixesAction;
import io.mergewright.jenkins.source.SourceExcerpt;
import io.mergewright.jenkins.step.DiagnosePublisher;
import io.mergewright.jenkins.view.DiagnosisColumn;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Jenkins refuses to keep types of libraries and of Java beyond a list of its own, and then keeps nothing of the build; records it reads back
 * as nothing. What we have it keep consists of values that it takes.
 */
class PersistedTypesTest {
    /** What Jenkins writes into its files, where the walk begins. */
    private static final List<Class<?>> ROOTS = List.of(
            DiagnosisAction.class,
            FixesAction.class,
            MergewrightConfiguration.class,
            JobSettings.class,
            FolderSettings.class,
            DiagnosePublisher.class,
            DiagnosisColumn.class);

    private static final Set<Class<?>> TAKEN =
            Set.of(String.class, Boolean.class, ArrayList.class, LinkedHashMap.class, TreeMap.class);

    private final Set<Class<?>> seen = new HashSet<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void shouldConsistOfValuesThatJenkinsKeeps() {
        ROOTS.forEach(this::walk);

        assertThat(refused).isEmpty();
        assertThat(seen)
                .contains(
                        BuildDiagnosis.class,
                        StepDiagnosis.class,
                        Cause.class,
                        Quote.class,
                        FailedTest.class,
                        DownstreamBuild.class,
                        SourceExcerpt.class);
    }

    private void walk(Class<?> type) {
        if (!seen.add(type)) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                walk(field.getGenericType(), type.getSimpleName() + "." + field.getName());
            }
        }
    }

    private void walk(Type type, String where) {
        if (type instanceof ParameterizedType generic) {
            walk(generic.getRawType(), where);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> walk(argument, where));
        } else if (!(type instanceof Class<?> plain)) {
            refused.add(where + " is of type " + type);
        } else if (isOurs(plain) && !plain.isRecord() && !plain.isInterface()) {
            walk(plain);
        } else if (!plain.isPrimitive() && !TAKEN.contains(plain)) {
            refused.add(where + " is of type " + plain.getName());
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.mergewright.jenkins.");
    }
}
