package io.mergewright.review.infra;

import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.Check;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.infra.HclBlock.HclAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Terraform opens to the world, leaves unprotected or gives away, at AWS, Google and Azure. */
final class TerraformChecks {
    private static final Set<String> OFF = Set.of(
            "storage_encrypted",
            "encrypted",
            "encrypt",
            "at_rest_encryption_enabled",
            "transit_encryption_enabled",
            "enable_https_traffic_only",
            "https_traffic_only_enabled",
            "https_only",
            "ssl_enforcement_enabled",
            "require_ssl",
            "infrastructure_encryption_enabled",
            "encryption_at_host_enabled",
            "enforce_https");
    private static final Set<String> ENCRYPTING_BLOCKS =
            Set.of("encrypt_at_rest", "node_to_node_encryption", "encryption_configuration", "server_side_encryption");
    private static final Set<String> PUBLIC_BLOCK =
            Set.of("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets");
    private static final Pattern PUBLIC_ACL =
            Pattern.compile("^\"(?:public-read|public-read-write|publicRead|publicReadWrite)\"$");
    private static final Pattern EVERYBODY = Pattern.compile("\"all(?:Authenticated)?Users\"");
    private static final Pattern WEBSITE = Pattern.compile("aws_s3_bucket_website_configuration|\\bwebsite \\{");
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(?:^|_)(?:password|passwd|secret|secret_key|secret_value|secret_string|client_secret|access_key|api_key|apikey|auth_token|api_token|private_key|shared_key)$");
    private static final Pattern SECRET_IN_MAP = Pattern.compile(
            "(?im)^\\s*\"?(\\w*(?:password|passwd|secret|secret_key|access_key|api_?key|_token))\"?\\s*[=:]\\s*\"([^\"$%\\s]{6,200})\"");
    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i)change_?me|example|placeholder|dummy|replace|your|todo|xxxx|<|\\*{3}|\\.\\.\\.|^arn:|://|^/|secretsmanager|ssm:|vault|enabled|disabled|^(?:true|false|none|null|auto|default)$");
    private static final Pattern PLAIN = Pattern.compile("^\"[^\"$%\\s]{6,200}\"$");
    private static final Pattern ANY = Pattern.compile("^\\[?\\s*\"\\*\"\\s*,?\\s*]?$");
    private static final Pattern JSON_STATEMENT = Pattern.compile("[{]([^{}]{0,2000})[}]");
    private static final Pattern JSON_ACTION =
            Pattern.compile("\"?\\bActions?\"?\\s*[=:]\\s*\\[?\\s*\"\\*\"\\s*[\\],}\\n]?");
    private static final Pattern JSON_RESOURCE = Pattern.compile("\"?\\bResources?\"?\\s*[=:]\\s*\\[?\\s*\"\\*\"");
    private static final Pattern JSON_DENY =
            Pattern.compile("\"?Effect\"?\\s*[=:]\\s*\"Deny\"|\"?\\bCondition\"?\\s*[=:]");
    private static final Set<String> OWNERS = Set.of("roles/owner", "roles/editor", "Owner");

    private TerraformChecks() {}

    static List<Check> all() {
        return List.of(
                check(
                        "port-open-to-all",
                        Tier.COMMENT,
                        Severity.ERROR,
                        "A port for administrators or a database is open to everybody",
                        OpenPorts::in),
                check(
                        "public-database",
                        Tier.COMMENT,
                        Severity.ERROR,
                        "A database that everybody can reach",
                        TerraformChecks::publicDatabases),
                check(
                        "public-bucket",
                        Tier.COMMENT,
                        Severity.ERROR,
                        "A bucket that everybody can read",
                        TerraformChecks::publicBuckets),
                check(
                        "encryption-off",
                        Tier.COMMENT,
                        Severity.WARNING,
                        "Encryption is switched off",
                        TerraformChecks::unencrypted),
                check(
                        "secret-in-terraform",
                        Tier.COMMENT,
                        Severity.ERROR,
                        "A secret is written into the plan",
                        TerraformChecks::secrets),
                check(
                        "policy-for-everything",
                        Tier.COMMENT,
                        Severity.ERROR,
                        "A policy that allows everything",
                        TerraformChecks::policies),
                check(
                        "protection-off",
                        Tier.NIT,
                        Severity.WARNING,
                        "What protects data from deletion is switched off",
                        TerraformChecks::unprotected));
    }

    private static Check check(
            String id, Tier tier, Severity severity, String title, Function<HclBlock, List<Place>> rule) {
        var info = new CheckInfo(id, tier, severity, id.startsWith("protection") ? "data" : "security", title);
        return new PlaceCheck(info, TerraformChecks::isTerraform, text -> rule.apply(HclReader.read(text)));
    }

    private static boolean isTerraform(ChangedFile file) {
        return file.path().toLowerCase(Locale.ROOT).endsWith(".tf")
                && file.role() != PathRole.TEST
                && file.role() != PathRole.EXAMPLE;
    }

    static Place place(HclBlock block, HclAttribute attribute, String message) {
        return new Place(
                attribute.line(),
                attribute.line(),
                block.name() + '.' + attribute.name() + '=' + attribute.value(),
                message);
    }

    /** The resources in {@code file}, each with the attributes of all that is in it. */
    private static List<Place> attributes(HclBlock file, Rule rule) {
        List<Place> places = new ArrayList<>();
        for (HclBlock top : file.blocks()) {
            top.all()
                    .forEach(block -> block.attributes().forEach(attribute -> {
                        String message = rule.message(top, block, attribute);
                        if (!message.isEmpty()) {
                            places.add(place(top, attribute, message));
                        }
                    }));
        }
        return places;
    }

    /** What there is to say of an attribute of {@code block}, which is in {@code top}; empty text when nothing is. */
    @FunctionalInterface
    private interface Rule {
        String message(HclBlock top, HclBlock block, HclAttribute attribute);
    }

    private static List<Place> publicDatabases(HclBlock file) {
        return attributes(file, (top, block, attribute) -> {
            boolean open = (attribute.name().equals("publicly_accessible") && attribute.is("true"))
                    || (block.type().equals("authorized_networks")
                            && attribute.name().equals("value")
                            && attribute.is("0.0.0.0/0"))
                    || (top.resource().endsWith("_firewall_rule")
                            && top.resource().startsWith("azurerm_")
                            && attribute.name().equals("end_ip_address")
                            && attribute.is("255.255.255.255")
                            && block.text("start_ip_address").equals("0.0.0.0"));
            return open
                    ? "With this the database has an address that everybody can reach; only its password keeps them out."
                    : "";
        });
    }

    private static List<Place> publicBuckets(HclBlock file) {
        boolean website = file.blocks().stream()
                .anyMatch(block -> WEBSITE.matcher(block.resource()).find()
                        || block.inner("website").findAny().isPresent());
        return website ? List.of() : attributes(file, TerraformChecks::opensBucket);
    }

    private static String opensBucket(HclBlock top, HclBlock block, HclAttribute attribute) {
        String kind = top.resource();
        if (kind.contains("public_access_block") && PUBLIC_BLOCK.contains(attribute.name()) && attribute.is("false")) {
            return "With `%s` off, nothing stops a rule that makes the bucket public.".formatted(attribute.name());
        }
        boolean open = (attribute.name().endsWith("acl")
                        && PUBLIC_ACL.matcher(attribute.value()).matches())
                || (kind.startsWith("google_storage_")
                        && EVERYBODY.matcher(attribute.value()).find())
                || (kind.equals("azurerm_storage_container")
                        && attribute.name().equals("container_access_type")
                        && !attribute.is("private")
                        && attribute.value().startsWith("\""))
                || (kind.equals("azurerm_storage_account")
                        && attribute.name().matches("allow_(?:nested_items_to_be_public|blob_public_access)")
                        && attribute.is("true"));
        return open ? "With this everybody can read what is in there, or ask for it to be made so." : "";
    }

    private static List<Place> unencrypted(HclBlock file) {
        return attributes(file, (top, block, attribute) -> {
            boolean off = (OFF.contains(attribute.name()) && attribute.is("false"))
                    || (ENCRYPTING_BLOCKS.contains(block.type())
                            && attribute.name().equals("enabled")
                            && attribute.is("false"));
            boolean old = attribute.name().matches("min(?:imum)?_tls_version|ssl_policy|minimum_protocol_version")
                    && attribute
                            .value()
                            .matches(
                                    "\"(?:TLS_?1[._]?[01]|1\\.[01]|TLSv1(?:\\.1)?(?:_2016)?|SSLv3|ELBSecurityPolicy-(?:2015-05|2016-08|TLS-1-0-2015-04))\"");
            return off
                    ? "`%s` is switched off, so what is stored or sent here is readable for whoever gets at it."
                            .formatted(attribute.name())
                    : old
                            ? "%s lets in versions of TLS that are broken."
                                    .formatted(attribute.value().replace('"', '`'))
                            : "";
        });
    }

    private static List<Place> secrets(HclBlock file) {
        return attributes(file, (top, block, attribute) -> {
            boolean variable = top.type().equals("variable")
                    && attribute.name().equals("default")
                    && !top.labels().isEmpty();
            String name = variable ? top.labels().get(0) : attribute.name();
            boolean plain = SECRET_NAME.matcher(name).find() && isSecret(attribute.value());
            boolean inside = attribute.value().startsWith("{")
                    || attribute.value().startsWith("[")
                    || attribute.value().startsWith("jsonencode");
            return plain
                            || (inside
                                    && SECRET_IN_MAP
                                            .matcher(attribute.value())
                                            .results()
                                            .anyMatch(one -> !NO_SECRET
                                                    .matcher(one.group(2))
                                                    .find()))
                    ? "A secret stands here in plain text: whoever can read the repository has it. Take it from a variable that is `sensitive`, or from a store of secrets."
                    : "";
        });
    }

    private static boolean isSecret(String value) {
        return PLAIN.matcher(value).matches()
                && !NO_SECRET.matcher(value.replace("\"", "")).find();
    }

    private static List<Place> policies(HclBlock file) {
        List<Place> places = new ArrayList<>();
        for (HclBlock top : file.blocks()) {
            top.all().flatMap(block -> statement(top, block)).forEach(places::add);
        }
        return places;
    }

    private static Stream<Place> statement(HclBlock top, HclBlock block) {
        boolean all = block.type().equals("statement")
                && !block.text("effect").equals("Deny")
                && block.inner("condition").findAny().isEmpty()
                && block.attribute("resources")
                        .filter(one -> ANY.matcher(one.value()).matches())
                        .isPresent();
        return block.attributes().stream()
                .filter(attribute -> (all
                                && attribute.name().equals("actions")
                                && ANY.matcher(attribute.value()).matches())
                        || allowsAll(attribute)
                        || attribute.value().equals("\"arn:aws:iam::aws:policy/AdministratorAccess\"")
                        || (attribute.name().startsWith("role")
                                && top.resource()
                                        .matches(
                                                "google_(?:project|folder|organization)_iam_(?:member|binding)|azurerm_role_assignment")
                                && OWNERS.contains(attribute.value().replace("\"", ""))))
                .map(
                        attribute -> place(
                                top,
                                attribute,
                                "This allows everything. Whoever gets hold of what has it owns the account; name what it needs."));
    }

    private static boolean allowsAll(HclAttribute attribute) {
        return attribute.value().length() < 20_000
                && JSON_STATEMENT
                        .matcher(attribute.value())
                        .results()
                        .anyMatch(one -> JSON_ACTION.matcher(one.group(1)).find()
                                && JSON_RESOURCE.matcher(one.group(1)).find()
                                && !JSON_DENY.matcher(one.group(1)).find());
    }

    private static List<Place> unprotected(HclBlock file) {
        return attributes(file, (top, block, attribute) -> {
            boolean off = (attribute
                                    .name()
                                    .matches(
                                            "deletion_protection(?:_enabled)?|prevent_destroy|purge_protection_enabled|enable_deletion_protection")
                            && attribute.is("false"))
                    || (attribute.name().matches("skip_final_snapshot|force_destroy|force_delete")
                            && attribute.is("true"))
                    || (attribute.name().equals("backup_retention_period")
                            && attribute.value().equals("0"));
            return off
                    ? "With `%s = %s` a slip of a plan is enough to lose the data."
                            .formatted(attribute.name(), attribute.value())
                    : "";
        });
    }
}
