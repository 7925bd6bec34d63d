package io.mergewright.core;

import java.util.Locale;
import java.util.Optional;

/** What went wrong in a build, in the words that a CI engineer would use. */
public enum Category {
    COMPILE(FailureKind.CODE, "the code does not compile"),
    TEST(FailureKind.TEST, "a test failed"),
    CRASH(FailureKind.CODE, "a program crashed"),
    LINT(FailureKind.CODE, "a style or static analysis check failed"),
    DOCS(FailureKind.CODE, "documentation could not be built or is not valid"),
    POLICY(FailureKind.CODE, "a rule of the project or the organisation was broken"),
    DEPENDENCY(FailureKind.CODE, "a dependency could not be found or does not fit"),
    CONFIGURATION(FailureKind.CODE, "the build or the pipeline is configured wrongly"),
    ENVIRONMENT(FailureKind.ENVIRONMENT, "something is missing or wrong on the machine"),
    INFRASTRUCTURE(FailureKind.INFRASTRUCTURE, "the CI service or an agent failed"),
    NETWORK(FailureKind.INFRASTRUCTURE, "a host could not be reached or answered with an error"),
    SCM(FailureKind.INFRASTRUCTURE, "the source could not be fetched, merged or pushed"),
    CREDENTIALS(FailureKind.ENVIRONMENT, "a login, key or permission is missing or refused"),
    TIMEOUT(FailureKind.INFRASTRUCTURE, "something took too long"),
    OUT_OF_MEMORY(FailureKind.ENVIRONMENT, "memory ran out"),
    DISK(FailureKind.ENVIRONMENT, "disk space ran out"),
    DEPLOY(FailureKind.ENVIRONMENT, "publishing or deploying failed"),
    CANCELLED(FailureKind.INFRASTRUCTURE, "somebody or something stopped the build"),
    UNKNOWN(FailureKind.UNKNOWN, "the cause could not be told");

    private final FailureKind kind;
    private final String meaning;

    Category(FailureKind kind, String meaning) {
        this.kind = kind;
        this.meaning = meaning;
    }

    /** The usual kind of such a failure. */
    public FailureKind kind() {
        return kind;
    }

    /** One clause in plain words. */
    public String meaning() {
        return meaning;
    }

    /** The name in files and reports: lower case with hyphens, such as {@code out-of-memory}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The category with that {@link #label()}. */
    public static Optional<Category> ofLabel(String label) {
        for (Category category : values()) {
            if (category.label().equals(label)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
