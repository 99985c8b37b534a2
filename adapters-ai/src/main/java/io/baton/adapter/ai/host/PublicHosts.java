package io.baton.adapter.ai.host;

import io.baton.application.port.out.engine.EngineHosts;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hosts with public addresses alone, over https. A name is looked up each time it is asked about; Java keeps what it found for longer than
 * it takes to connect, so the address that was looked at is the one connected to.
 */
public final class PublicHosts implements EngineHosts {

    /** Names to addresses. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private static final int BYTE = 0xff;

    private final Lookup lookup;

    /** Looks names up; {@link InetAddress#getAllByName} outside of tests. */
    public PublicHosts(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Optional<String> objection(URI url) {
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.of("it is not https");
        }
        try {
            boolean isPublic = Stream.of(lookup.addresses(url.getHost())).allMatch(PublicHosts::isPublic);
            return isPublic ? Optional.empty() : Optional.of("its host is on this machine or in a private network");
        } catch (UnknownHostException e) {
            return Optional.of("its host is unknown");
        }
    }

    /** Whether an address can be anybody's: not this machine, this link, this network, nor a group. */
    public static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address ? isSpecial6(address) : isSpecial4(address)));
    }

    // RFC 6890: this network, shared address space, protocol assignments, benchmarks, reserved, broadcast
    private static boolean isSpecial4(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        return first == 0
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second == 18 || second == 19))
                || first >= 240;
    }

    // RFC 4193 (unique local); RFC 6052, 3056, 4380: an IPv4 address of any kind may be inside
    private static boolean isSpecial6(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = (bytes[0] & BYTE) << 8 | bytes[1] & BYTE;
        int second = (bytes[2] & BYTE) << 8 | bytes[3] & BYTE;
        boolean isUniqueLocal = (bytes[0] & 0xfe) == 0xfc;
        return isUniqueLocal || first == 0x0064 || first == 0x2002 || (first == 0x2001 && second == 0) || first == 0;
    }
}
