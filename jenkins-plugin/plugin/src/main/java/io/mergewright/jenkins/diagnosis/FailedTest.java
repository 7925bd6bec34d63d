package io.mergewright.jenkins.diagnosis;

import io.mergewright.jenkins.Kept;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A test that failed. Kept with the build: see {@link BuildDiagnosis}. */
@ExportedBean(defaultVisibility = 999)
public final class FailedTest {
    private String name;
    private String message;
    private final int age;

    public FailedTest(String name, String message, int age) {
        this.name = name;
        this.message = message;
        this.age = age;
    }

    /** Fills in what an older version did not keep. */
    Object readResolve() {
        name = Kept.text(name);
        message = Kept.text(message);
        return this;
    }

    @Exported
    public String getName() {
        return name;
    }

    /** The first line of what went wrong, without secrets; may be empty. */
    @Exported
    public String getMessage() {
        return message;
    }

    /** In how many builds in a row it has failed; 1 when it is new. */
    @Exported
    public int getAge() {
        return age;
    }

    public boolean isNew() {
        return age <= 1;
    }
}
