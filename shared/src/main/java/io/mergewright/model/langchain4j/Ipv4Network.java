package io.mergewright.model.langchain4j;

import java.util.OptionalInt;

/** IPv4 networks in CIDR notation, without any look-up of names. */
final class Ipv4Network {
    private Ipv4Network() {}

    /** Whether {@code host} is an address within {@code network}; false when either cannot be read. */
    static boolean contains(String network, String host) {
        int slash = network.indexOf('/');
        OptionalInt base = address(network.substring(0, slash));
        OptionalInt address = address(host);
        OptionalInt bits = number(network.substring(slash + 1), Integer.SIZE);
        if (base.isEmpty() || address.isEmpty() || bits.isEmpty()) {
            return false;
        }
        int mask = bits.getAsInt() == 0 ? 0 : -1 << (Integer.SIZE - bits.getAsInt());
        return ((base.getAsInt() ^ address.getAsInt()) & mask) == 0;
    }

    private static OptionalInt address(String text) {
        String[] parts = text.split("\\.", -1);
        int address = 0;
        for (String part : parts) {
            OptionalInt value = number(part, 255);
            if (parts.length != 4 || value.isEmpty()) {
                return OptionalInt.empty();
            }
            address = address << Byte.SIZE | value.getAsInt();
        }
        return OptionalInt.of(address);
    }

    private static OptionalInt number(String text, int most) {
        boolean readable =
                text.length() >= 1 && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return readable && Integer.parseInt(text) <= most
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }
}
