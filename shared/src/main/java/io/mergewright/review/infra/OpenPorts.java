package io.mergewright.review.infra;

import io.mergewright.review.infra.HclBlock.HclAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Rules of firewalls in Terraform that let everybody in where only few should be. */
final class OpenPorts {
    /** Remote shells and desktops, file shares, Docker, and the usual databases, caches and search engines. */
    private static final List<Integer> DELICATE = List.of(
            22, 23, 135, 445, 1433, 1521, 2375, 2379, 3306, 3389, 5432, 5601, 5900, 5984, 5985, 6379, 7000, 8086, 9042,
            9200, 10250, 11211, 27017);

    private static final Pattern EVERYBODY = Pattern.compile("\"(?:0\\.0\\.0\\.0/0|::/0)\"");
    private static final Pattern EVERYBODY_AT_AZURE =
            Pattern.compile("\"(?:0\\.0\\.0\\.0/0|::/0|\\*|0\\.0\\.0\\.0|(?i:internet|any))\"");
    private static final Pattern RANGE = Pattern.compile("(?<!\\d)(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?(?!\\d)");

    private OpenPorts() {}

    /** The sources of such rules in {@code file}. */
    static List<Place> in(HclBlock file) {
        List<Place> places = new ArrayList<>();
        for (HclBlock top : file.blocks()) {
            switch (top.resource()) {
                case "aws_security_group", "aws_default_security_group" ->
                    top.inner("ingress").forEach(rule -> amazon(top, rule, places));
                case "aws_security_group_rule" -> {
                    if (top.text("type").equals("ingress")) {
                        amazon(top, top, places);
                    }
                }
                case "aws_vpc_security_group_ingress_rule" -> amazon(top, top, places);
                case "google_compute_firewall" -> google(top, places);
                case "azurerm_network_security_rule" -> azure(top, top, places);
                case "azurerm_network_security_group" ->
                    top.inner("security_rule").forEach(rule -> azure(top, rule, places));
                default -> {}
            }
        }
        return places;
    }

    private static void amazon(HclBlock top, HclBlock rule, List<Place> places) {
        String protocol = rule.text("protocol") + rule.text("ip_protocol");
        String ports = protocol.matches("-1|all") ? "0-65535" : rule.text("from_port") + "-" + rule.text("to_port");
        source(rule, EVERYBODY, "cidr_blocks", "ipv6_cidr_blocks", "cidr_ipv4", "cidr_ipv6")
                .ifPresent(source -> say(top, source, ports, places));
    }

    private static void google(HclBlock top, List<Place> places) {
        if (top.text("direction").equals("EGRESS")) {
            return;
        }
        source(top, EVERYBODY, "source_ranges")
                .ifPresent(source -> top.inner("allow").forEach(allow -> {
                    String all = allow.text("protocol").matches("tcp|all") ? "0-65535" : "";
                    say(
                            top,
                            source,
                            allow.attribute("ports").map(HclAttribute::value).orElse(all),
                            places);
                }));
    }

    private static void azure(HclBlock top, HclBlock rule, List<Place> places) {
        if (!rule.text("direction").equalsIgnoreCase("inbound")
                || !rule.text("access").equalsIgnoreCase("allow")) {
            return;
        }
        String ports = rule.text("destination_port_range").equals("*")
                ? "0-65535"
                : rule.text("destination_port_range") + " " + rule.text("destination_port_ranges");
        source(rule, EVERYBODY_AT_AZURE, "source_address_prefix", "source_address_prefixes")
                .ifPresent(source -> say(top, source, ports, places));
    }

    private static Optional<HclAttribute> source(HclBlock rule, Pattern everybody, String... names) {
        for (String name : names) {
            Optional<HclAttribute> source = rule.attribute(name)
                    .filter(one -> everybody.matcher(one.value()).find());
            if (source.isPresent()) {
                return source;
            }
        }
        return Optional.empty();
    }

    private static void say(HclBlock top, HclAttribute source, String ports, List<Place> places) {
        RANGE.matcher(ports)
                .results()
                .flatMap(range -> delicate(range).stream())
                .findFirst()
                .ifPresent(port -> places.add(new Place(
                        source.line(),
                        source.line(),
                        top.name() + ' ' + ports,
                        "This opens port %d to everybody on the internet; name the addresses that need it."
                                .formatted(port))));
    }

    /** The first delicate port of a range. */
    private static Optional<Integer> delicate(MatchResult range) {
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        return DELICATE.stream().filter(port -> port >= from && port <= to).findFirst();
    }
}
