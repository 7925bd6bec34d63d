package io.mergewright.diagnose.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {
    @ParameterizedTest
    @CsvSource({
        "org.slf4j, slf4j-api, org.slf4j.spi.LoggingEventAware",
        "ch.qos.logback, logback-classic, ch.qos.logback.classic.Logger",
        "org.apache.poi, poi-ooxml, org.apache.poi.ooxml.extractor",
        "commons-io, commons-io, org.apache.commons.io.IOUtils",
        "org.jsoup, jsoup, org.jsoup.Jsoup",
        "com.h2database, h2, org.h2.jdbc.JdbcConnection",
        "org.codehaus.plexus, plexus-utils, org.codehaus.plexus.util.FileUtils",
        "jakarta.validation, jakarta.validation-api, javax.validation.constraints",
        "com.google.apis, google-api-services-translate, com.google.api.services.translate.model",
        "org.apache.maven, maven-artifact, org.apache.maven.artifact.repository.ArtifactRepository"
    })
    void shouldKnowAPackageThatIsCalledLikeTheArtifact(String group, String artifact, String name) {
        assertThat(Library.of(group, artifact).closeness(Library.segments(name)))
                .isEqualTo(Library.CALLED_ALIKE);
    }

    @ParameterizedTest
    @CsvSource({
        "ch.qos.logback, logback-access, ch.qos.logback.classic.Logger",
        "org.hibernate, hibernate-entitymanager, org.hibernate.Session"
    })
    void shouldKnowAPackageOfTheSameGroupLess(String group, String artifact, String name) {
        assertThat(Library.of(group, artifact).closeness(Library.segments(name)))
                .isEqualTo(Library.OF_THE_GROUP);
    }

    @ParameterizedTest
    @CsvSource({
        "org.slf4j, slf4j-api, ch.qos.logback.classic.Logger",
        "org.apache.poi, poi, org.apache.commons.io.IOUtils",
        "commons-io, commons-io, com.example.io.Reader",
        "com.google.apis, google-api-services-dns, com.google.api.services.translate.model",
        "org.apache.maven, maven-core, org.apache.maven.artifact.Artifact",
        "io.github.someone, some-library, io.github.other.Thing",
        "org.springframework, spring-core, org.slf4j.Logger"
    })
    void shouldNotTakeForeignPackagesForItsOwn(String group, String artifact, String name) {
        assertThat(Library.of(group, artifact).closeness(Library.segments(name)))
                .isZero();
    }
}
