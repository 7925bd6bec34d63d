package io.mergewright.jenkins.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHostTest {
    private static final String BRANCH = "mergewright/fix-12-ab";

    @ParameterizedTest
    @CsvSource({
        "github.com, GITHUB",
        "github.example.com, GITHUB",
        "gitlab.com, GITLAB",
        "bitbucket.org, BITBUCKET",
        "git.example.com, OTHER",
        "code.example.com, GITLAB",
        "gitlab-mirror.example.com, OTHER"
    })
    void shouldGoByTheNameUnlessSomebodySaysOtherwise(String host, GitHost kind) {
        Map<String, GitHost> named =
                Map.of("code.example.com", GitHost.GITLAB, "gitlab-mirror.example.com", GitHost.OTHER);

        assertThat(GitHost.of(host, named)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB, git@github.com:shop/api.git, main,"
                + " https://github.com/shop/api/compare/main...mergewright/fix-12-ab?expand=1",
        "GITHUB, git@github.com:shop/api.git, '', https://github.com/shop/api/compare/mergewright/fix-12-ab?expand=1",
        "GITHUB, git@github.com:shop/api.git, a&b #1,"
                + " https://github.com/shop/api/compare/a%26b%20%231...mergewright/fix-12-ab?expand=1",
        "GITLAB, git@gitlab.com:g/s/api.git, main,"
                + " https://gitlab.com/g/s/api/-/merge_requests?scope=all&state=all&source_branch=mergewright%2Ffix-12-ab",
        "BITBUCKET, git@bitbucket.org:shop/api.git, main,"
                + " https://bitbucket.org/shop/api/pull-requests/new?source=mergewright%2Ffix-12-ab&dest=main",
        "BITBUCKET, https://bb.example.com/scm/shop/api.git, main,"
                + " https://bb.example.com/projects/shop/repos/api/pull-requests?create"
                + "&sourceBranch=refs%2Fheads%2Fmergewright%2Ffix-12-ab&targetBranch=refs%2Fheads%2Fmain",
    })
    void shouldLinkToWhereAPersonGoesOn(GitHost host, String url, String target, String link) {
        assertThat(host.link(RemoteAddress.of(url).orElseThrow(), BRANCH, target))
                .contains(link);
    }

    @Test
    void shouldHaveNoLinkToAHostThatIsNotKnown() {
        assertThat(GitHost.OTHER.link(RemoteAddress.of("git@example.com:a/b").orElseThrow(), BRANCH, "main"))
                .isEmpty();
    }

    @Test
    void shouldAskGitLabForAMergeRequestInOneLineEach() {
        assertThat(GitHost.GITLAB.pushOptions("Put the\nmissing ;", "main"))
                .containsExactly(
                        "merge_request.create", "merge_request.target=main", "merge_request.title=Put the missing ;");
        assertThat(GitHost.GITHUB.pushOptions("Put the missing ;", "main")).isEmpty();
    }
}
