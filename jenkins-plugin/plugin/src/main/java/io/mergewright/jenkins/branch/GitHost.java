package io.mergewright.jenkins.branch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Kinds of hosts, by how a pull request comes about there. */
enum GitHost {
    GITHUB {
        @Override
        Optional<String> link(RemoteAddress remote, String branch, String target) {
            String range = target.isEmpty() ? path(branch) : path(target) + "..." + path(branch);
            return Optional.of(remote.page() + "/compare/" + range + "?expand=1");
        }
    },

    /** Makes a merge request when it is asked to while a branch is pushed. Source: GitLab Docs, "Push options". */
    GITLAB {
        @Override
        List<String> pushOptions(String title, String target) {
            return target.isEmpty()
                    ? List.of("merge_request.create", "merge_request.title=" + line(title))
                    : List.of(
                            "merge_request.create",
                            "merge_request.target=" + target,
                            "merge_request.title=" + line(title));
        }

        @Override
        Optional<String> link(RemoteAddress remote, String branch, String target) {
            return Optional.of(remote.page() + "/-/merge_requests?scope=all&state=all&source_branch=" + query(branch));
        }
    },

    /** Bitbucket Cloud; a Bitbucket of one's own has {@code scm} or {@code ~user} in its addresses. */
    BITBUCKET {
        @Override
        Optional<String> link(RemoteAddress remote, String branch, String target) {
            String[] parts = remote.path().replaceFirst("^scm/", "").split("/", -1);
            if (parts.length != 2) {
                return Optional.empty();
            }
            boolean cloud = remote.host().equals("bitbucket.org");
            String page = cloud
                    ? remote.page() + "/pull-requests/new?source=" + query(branch)
                    : "%s/projects/%s/repos/%s/pull-requests?create&sourceBranch=%s"
                            .formatted(remote.web(), parts[0], parts[1], query("refs/heads/" + branch));
            String into = cloud ? "&dest=" + query(target) : "&targetBranch=" + query("refs/heads/" + target);
            return Optional.of(target.isEmpty() ? page : page + into);
        }
    },

    OTHER {
        @Override
        Optional<String> link(RemoteAddress remote, String branch, String target) {
            return Optional.empty();
        }
    };

    /** Told to the host while the branch is pushed. */
    List<String> pushOptions(String title, String target) {
        return List.of();
    }

    /**
     * Where a person goes on with a branch that was pushed.
     *
     * @param target the branch that it is for; empty where that is not known
     */
    abstract Optional<String> link(RemoteAddress remote, String branch, String target);

    /**
     * The kind of {@code host}.
     *
     * @param named kinds of hosts whose names do not say, by host
     */
    static GitHost of(String host, Map<String, GitHost> named) {
        GitHost kind = named.get(host);
        if (kind != null) {
            return kind;
        }
        for (GitHost each : List.of(GITHUB, GITLAB, BITBUCKET)) {
            if (host.contains(each.name().toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        return OTHER;
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String path(String branch) {
        return query(branch).replace("%2F", "/").replace("+", "%20");
    }
}
