package io.mergewright.repair.model;

import io.mergewright.core.RepositoryPath;
import io.mergewright.repair.source.Language;
import java.util.regex.Pattern;

/** What a file is there for, told by its path: it decides what a model may do with it. */
enum FileRole {
    /** Holds keys or passwords: no model sees it. */
    CREDENTIALS,
    /** Tells the CI system what to do. */
    CI,
    /** A test, or what tests use. */
    TEST,
    /** Part of the program. */
    SOURCE,
    /** How it is built, and everything else. */
    OTHER;

    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?i)(?:.*/)?(?:\\.env(?:\\..*)?|.*\\.(?:pem|key|p12|pfx|jks|keystore|tfvars|asc|kdbx)|id_(?:rsa|dsa|ecdsa|ed25519).*"
                    + "|\\.(?:npmrc|netrc|pypirc|htpasswd|git-credentials|dockercfg|pgpass|yarnrc(?:\\.yml)?)|kubeconfig"
                    + "|(?:credentials?|secrets?)(?:\\.[a-z]+)?|settings\\.xml)");
    private static final Pattern OF_CI = Pattern.compile(
            "(?i)(?:.*/)?(?:\\.(?:github|circleci|gitlab|buildkite|woodpecker|semaphore|teamcity|azure-pipelines)/.*"
                    + "|\\.(?:gitlab-ci|travis|drone|appveyor|cirrus|woodpecker)\\.ya?ml|jenkinsfile[^/]*|appveyor\\.yml"
                    + "|(?:azure|bitbucket)-pipelines\\.ya?ml|codecov\\.yml|\\.codecov\\.yml|[^/]*\\.jenkinsfile)");
    private static final Pattern OF_TESTS = Pattern.compile(
            "(?:.*/)?(?:[tT]ests?|__tests__|__snapshots__|__mocks__|specs?|testing|testdata|fixtures|e2e|[iI]ntegration[-_]?[tT]ests?"
                    + "|[\\w-]+\\.[tT]ests?|[a-z]+Test)/.*"
                    + "|(?:.*/)?(?:[tT]est_[^/]*|Test[A-Z][^/]*|[^/]*(?:_test|_spec|_tests|-test|-spec|\\.test|\\.spec)\\.[^/]*"
                    + "|[^/]*(?:Tests?|IT|Specs?|TestCase|Steps)\\.[a-z]+|conftest\\.py|[^/]*\\.(?:snap|bats|feature|t|phpt))");
    private static final Pattern OF_BUILD = Pattern.compile(
            "(?i)(?:.*/)?(?:setup\\.py|noxfile\\.py|conanfile\\.py|manage\\.py|tasks\\.py|build\\.rs|build\\.sbt|rakefile.*|gulpfile\\..*|gruntfile\\..*"
                    + "|[^/]*\\.(?:gradle|kts|gemspec|rake)|[^/]*(?:\\.config|rc)\\.[cm]?[jt]s|makefile\\.pl|magefile\\.go|package\\.swift)"
                    + "|(?:.*/)?(?:build|scripts?|ci|tools?|buildsrc|\\.mvn|hooks|node_modules|vendor|third_party)/.*");

    static FileRole of(RepositoryPath path) {
        String name = path.value();
        if (CREDENTIAL.matcher(name).matches()) {
            return CREDENTIALS;
        }
        if (OF_CI.matcher(name).matches()) {
            return CI;
        }
        if (OF_TESTS.matcher(name).matches()) {
            return TEST;
        }
        boolean program = !Language.of(name).isAny(Language.OTHER, Language.SHELL);
        return program && !OF_BUILD.matcher(name).matches() ? SOURCE : OTHER;
    }
}
