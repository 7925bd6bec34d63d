package io.mergewright.log;

import java.util.List;

/**
 * A kind of token that its issuer made recognisable.
 *
 * @param kind named in the redacted text
 * @param prefix starts the token
 * @param body what a character behind the prefix may be
 * @param shortest number of characters behind the prefix
 */
record TokenFormat(String kind, String prefix, TokenCharacters body, int shortest) {
    /** The formats, as their issuers and the rules of secret scanners document them. */
    static List<TokenFormat> all() {
        return List.of(
                        of("github-token", TokenCharacters.ALPHANUMERIC, 30, "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
                        of("github-token", TokenCharacters.WORD, 22, "github_pat_"),
                        of(
                                "gitlab-token",
                                TokenCharacters.WORD,
                                16,
                                "glpat-",
                                "gldt-",
                                "glrt-",
                                "glcbt-",
                                "glptt-",
                                "glft-",
                                "gloas-",
                                "glsoat-"),
                        of("aws-access-key", TokenCharacters.CAPITAL, 16, "AKIA", "ASIA", "ABIA", "ACCA"),
                        of("google-key", TokenCharacters.WORD, 35, "AIza"),
                        of("google-token", TokenCharacters.DOTTED, 20, "ya29.", "GOCSPX-"),
                        of(
                                "slack-token",
                                TokenCharacters.WORD,
                                10,
                                "xoxb-",
                                "xoxp-",
                                "xoxa-",
                                "xoxo-",
                                "xoxs-",
                                "xoxr-",
                                "xoxe-",
                                "xapp-"),
                        of("npm-token", TokenCharacters.ALPHANUMERIC, 36, "npm_"),
                        of("pypi-token", TokenCharacters.WORD, 50, "pypi-AgE"),
                        of(
                                "stripe-key",
                                TokenCharacters.ALPHANUMERIC,
                                16,
                                "sk_live_",
                                "rk_live_",
                                "sk_test_",
                                "rk_test_",
                                "whsec_"),
                        of(
                                "api-key",
                                TokenCharacters.WORD,
                                20,
                                "sk-ant-",
                                "sk-proj-",
                                "sk-or-",
                                "pplx-",
                                "gsk_",
                                "xai-"),
                        of("api-key", TokenCharacters.ALPHANUMERIC, 32, "sk-"),
                        of("sendgrid-key", TokenCharacters.DOTTED, 40, "SG."),
                        of("docker-token", TokenCharacters.WORD, 20, "dckr_pat_", "dckr_oat_"),
                        of("huggingface-token", TokenCharacters.ALPHANUMERIC, 30, "hf_"),
                        of("twilio-key", TokenCharacters.HEX, 32, "SK"),
                        of("databricks-token", TokenCharacters.HEX, 32, "dapi"),
                        of("digitalocean-token", TokenCharacters.HEX, 40, "dop_v1_", "doo_v1_", "dor_v1_"),
                        of("shopify-token", TokenCharacters.HEX, 32, "shpat_", "shpss_", "shpca_", "shppa_"),
                        of("rubygems-key", TokenCharacters.HEX, 40, "rubygems_"),
                        of("sonar-token", TokenCharacters.HEX, 40, "sqp_", "squ_", "sqa_"),
                        of("vault-token", TokenCharacters.WORD, 20, "hvs.", "hvb."),
                        of("grafana-token", TokenCharacters.WORD, 30, "glsa_", "glc_"),
                        of("atlassian-token", TokenCharacters.PADDED, 40, "ATATT3", "ATCTT3"),
                        of("artifactory-key", TokenCharacters.ALPHANUMERIC, 60, "AKCp"),
                        of("nuget-key", TokenCharacters.ALPHANUMERIC, 43, "oy2"),
                        of("linear-key", TokenCharacters.ALPHANUMERIC, 30, "lin_api_"),
                        of("postman-key", TokenCharacters.WORD, 40, "PMAK-"),
                        of("newrelic-key", TokenCharacters.ALPHANUMERIC, 20, "NRAK-"),
                        of("circleci-token", TokenCharacters.WORD, 30, "CCIPAT_"),
                        of("buildkite-token", TokenCharacters.HEX, 40, "bkua_"),
                        of("pulumi-token", TokenCharacters.HEX, 40, "pul-"),
                        of("supabase-token", TokenCharacters.HEX, 40, "sbp_"),
                        of("age-key", TokenCharacters.CAPITAL, 50, "AGE-SECRET-KEY-"))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<TokenFormat> of(String kind, TokenCharacters body, int shortest, String... prefixes) {
        return List.of(prefixes).stream()
                .map(prefix -> new TokenFormat(kind, prefix, body, shortest))
                .toList();
    }

    /** Where the token that starts at {@code from} ends, or -1 when there is none. */
    int end(String text, int from) {
        if (!text.startsWith(prefix, from)) {
            return -1;
        }
        int start = from + prefix.length();
        int end = start;
        while (end < text.length() && body.has(text.charAt(end))) {
            end++;
        }
        return end - start >= shortest ? end : -1;
    }
}
