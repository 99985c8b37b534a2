package io.baton.adapter.ai.host;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** How far an address reaches, by IANA's registries of special-purpose addresses. */
public enum Reach {
    /** Anybody's server. */
    PUBLIC,
    /** This machine, or the operator's own network. */
    PRIVATE,
    /** Nothing that a call could mean: metadata services of clouds, groups, documentation. */
    NEVER;

    private static final List<AddressRange> OWN = ranges(
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "::1/128",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "fc00::/7");

    private static final List<AddressRange> NOBODYS = ranges(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final AddressRange IPV4 = AddressRange.of("0.0.0.0/0");
    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

    private static List<AddressRange> ranges(String... ranges) {
        return Stream.of(ranges).map(AddressRange::of).toList();
    }

    /** How far this one reaches. */
    public static Reach of(InetAddress address) {
        if (isIn(OWN, address)) {
            return PRIVATE;
        }
        boolean assigned = IPV4.contains(address) || GLOBAL_UNICAST.contains(address);
        return assigned && !isIn(NOBODYS, address) ? PUBLIC : NEVER;
    }

    private static boolean isIn(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
