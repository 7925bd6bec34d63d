package io.mergewright.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.pull.CommentCommand.Verb;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentCommandTest {
    @ParameterizedTest
    @CsvSource({
        "/mergewright review,REVIEW",
        "/mergewright full review,FULL_REVIEW",
        "/mergewright HELP,HELP",
        "/mergewright Full Review please,FULL_REVIEW",
        "/mergewright diagnose,DIAGNOSE",
        "/mergewright pause,PAUSE",
        "/mergewright resume,RESUME",
        "/mergewright config,CONFIG",
        "/mergewright explain,EXPLAIN",
        "/mergewright,HELP",
        "/mergewright dance,HELP",
        "/mergewright reviewing,HELP"
    })
    void shouldReadTheFirstLine(String body, Verb verb) {
        assertThat(CommentCommand.in(body + "\nand more"))
                .map(CommentCommand::verb)
                .isEqualTo(Optional.of(verb));
    }

    @Test
    void shouldKeepTheReason() {
        assertThat(CommentCommand.in("/mergewright dismiss we want it so"))
                .contains(new CommentCommand(Verb.DISMISS, "we want it so"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Please /mergewright review",
                "> /mergewright review",
                "/mergewrights",
                "\n/mergewright review"
            })
    void shouldTakeNothingElseForACommand(String body) {
        assertThat(CommentCommand.in(body)).isEmpty();
    }
}
