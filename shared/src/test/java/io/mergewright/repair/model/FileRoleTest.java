package io.mergewright.repair.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.RepositoryPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRoleTest {
    @ParameterizedTest
    @CsvSource({
        "CREDENTIALS, .env",
        "CREDENTIALS, deploy/.env.production",
        "CREDENTIALS, certs/server.pem",
        "CREDENTIALS, .npmrc",
        "CREDENTIALS, config/secrets.yml",
        "CI, .github/workflows/ci.yml",
        "CI, .travis.yml",
        "CI, .gitlab-ci.yml",
        "CI, ci/Jenkinsfile.release",
        "CI, .circleci/config.yml",
        "TEST, src/test/java/a/Helper.java",
        "TEST, a/CalcTest.java",
        "TEST, a/CalcIT.java",
        "TEST, tests/data.json",
        "TEST, pkg/calc_test.go",
        "TEST, web/calc.spec.ts",
        "TEST, web/__tests__/calc.js",
        "TEST, conftest.py",
        "TEST, test_calc.py",
        "TEST, Acme.Shop.Tests/CalcTests.cs",
        "SOURCE, src/main/java/a/Latest.java",
        "SOURCE, src/contest.py",
        "SOURCE, lib/calc.rb",
        "SOURCE, web/src/index.tsx",
        "OTHER, pom.xml",
        "OTHER, build.gradle.kts",
        "OTHER, setup.py",
        "OTHER, webpack.config.js",
        "OTHER, run.sh",
        "OTHER, Dockerfile",
        "OTHER, vendor/lib/a.go"
    })
    void shouldTellByItsPathWhatAFileIsThereFor(FileRole role, String path) {
        assertThat(FileRole.of(new RepositoryPath(path))).isEqualTo(role);
    }
}
