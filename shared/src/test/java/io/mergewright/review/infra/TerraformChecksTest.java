package io.mergewright.review.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.Changes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformChecksTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource \"aws_security_group\" \"a\" {\n  ingress {\n    from_port = 20\n    to_port = 25\n    protocol = \"tcp\"\n    cidr_blocks = [\"10.0.0.0/8\", \"0.0.0.0/0\"]\n  }\n}",
                "resource \"aws_security_group_rule\" \"a\" {\n  type = \"ingress\"\n  from_port = 0\n  to_port = 0\n  protocol = \"-1\"\n  ipv6_cidr_blocks = [\"::/0\"]\n}",
                "resource \"aws_vpc_security_group_ingress_rule\" \"a\" {\n  from_port = 5432\n  to_port = 5432\n  ip_protocol = \"tcp\"\n  cidr_ipv4 = \"0.0.0.0/0\"\n}",
                "resource \"google_compute_firewall\" \"a\" {\n  source_ranges = [\"0.0.0.0/0\"]\n  allow {\n    protocol = \"tcp\"\n    ports = [\"80\", \"3000-4000\"]\n  }\n}",
                "resource \"azurerm_network_security_rule\" \"a\" {\n  direction = \"Inbound\"\n  access = \"Allow\"\n  destination_port_range = \"3389\"\n  source_address_prefix = \"*\"\n}"
            })
    void shouldFindDelicatePortsThatAreOpenToEverybody(String text) {
        assertThat(ids(text)).containsExactly("port-open-to-all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource \"aws_security_group\" \"a\" {\n  ingress {\n    from_port = 443\n    to_port = 443\n    protocol = \"tcp\"\n    cidr_blocks = [\"0.0.0.0/0\"]\n  }\n  egress {\n    from_port = 0\n    to_port = 0\n    protocol = \"-1\"\n    cidr_blocks = [\"0.0.0.0/0\"]\n  }\n}",
                "resource \"aws_security_group\" \"a\" {\n  ingress {\n    from_port = 22\n    to_port = 22\n    protocol = \"tcp\"\n    cidr_blocks = [\"192.0.2.0/24\"]\n  }\n}",
                "resource \"azurerm_network_security_rule\" \"a\" {\n  direction = \"Inbound\"\n  access = \"Deny\"\n  destination_port_range = \"*\"\n  source_address_prefix = \"*\"\n}",
                "resource \"aws_s3_bucket_acl\" \"a\" {\n  acl = \"private\"\n}",
                "resource \"aws_s3_bucket_website_configuration\" \"a\" {\n  bucket = \"a\"\n}\nresource \"aws_s3_bucket_acl\" \"a\" {\n  acl = \"public-read\"\n}",
                "variable \"db_password\" {\n  type = string\n  sensitive = true\n}\nresource \"aws_db_instance\" \"a\" {\n  password = var.db_password\n  storage_encrypted = true\n}",
                "data \"aws_iam_policy_document\" \"a\" {\n  statement {\n    actions = [\"s3:*\"]\n    resources = [\"*\"]\n  }\n  statement {\n    effect = \"Deny\"\n    actions = [\"*\"]\n    resources = [\"*\"]\n  }\n}"
            })
    void shouldLeaveAloneWhatIsMeantToBeSo(String text) {
        assertThat(ids(text)).isEmpty();
    }

    @Test
    void shouldFindOpenDataAndSwitchesThatAreOff() {
        assertThat(
                        ids(
                                "resource \"aws_db_instance\" \"a\" {\n  publicly_accessible = true\n  storage_encrypted = false\n}"))
                .containsExactlyInAnyOrder("public-database", "encryption-off");
        assertThat(ids("resource \"google_storage_bucket_iam_member\" \"a\" {\n  member = \"allUsers\"\n}"))
                .containsExactly("public-bucket");
        assertThat(ids("resource \"azurerm_storage_container\" \"a\" {\n  container_access_type = \"blob\"\n}"))
                .containsExactly("public-bucket");
        assertThat(ids("resource \"aws_lb_listener\" \"a\" {\n  ssl_policy = \"ELBSecurityPolicy-2016-08\"\n}"))
                .containsExactly("encryption-off");
        assertThat(ids("resource \"aws_db_instance\" \"a\" {\n  skip_final_snapshot = true\n}"))
                .containsExactly("protection-off");
    }

    @Test
    void shouldFindSecretsInAttributesDefaultsAndMaps() {
        assertThat(ids("resource \"aws_db_instance\" \"a\" {\n  password = \"hunter22hunter\"\n}"))
                .containsExactly("secret-in-terraform");
        assertThat(ids("variable \"db_password\" {\n  default = \"hunter22hunter\"\n}"))
                .containsExactly("secret-in-terraform");
        assertThat(ids("resource \"a\" \"b\" {\n  environment = {\n    DB_PASSWORD = \"hunter22hunter\"\n  }\n}"))
                .containsExactly("secret-in-terraform");
        assertThat(ids("variable \"db_password\" {\n  default = \"changeme\"\n}"))
                .isEmpty();
    }

    @Test
    void shouldFindPoliciesForEverything() {
        assertThat(
                        ids(
                                "data \"aws_iam_policy_document\" \"a\" {\n  statement {\n    actions = [\"*\"]\n    resources = [\"*\"]\n  }\n}"))
                .containsExactly("policy-for-everything");
        assertThat(
                        ids(
                                "resource \"aws_iam_policy\" \"a\" {\n  policy = jsonencode({\n    Statement = [{\n      Effect = \"Allow\"\n      Action = \"*\"\n      Resource = \"*\"\n    }]\n  })\n}"))
                .containsExactly("policy-for-everything");
        assertThat(ids("resource \"google_project_iam_member\" \"a\" {\n  role = \"roles/owner\"\n}"))
                .containsExactly("policy-for-everything");
    }

    @Test
    void shouldNotSpeakOfWhatOnlyMoved() {
        String rule = "resource \"aws_db_instance\" \"a\" {\n  publicly_accessible = true\n}\n";

        try (var changes = new Changes(folder.resolve("repository"))) {
            var change =
                    changes.of(Map.of("main.tf", rule), Map.of("main.tf", "\n\n# here\n" + rule.replace("  ", "    ")));

            assertThat(TerraformChecks.all())
                    .allSatisfy(check -> assertThat(check.look(change.files().get(0), change))
                            .isEmpty());
        }
    }

    private static List<String> ids(String text) {
        return Added.ids(TerraformChecks.all(), "infra/main.tf", text + "\n");
    }
}
