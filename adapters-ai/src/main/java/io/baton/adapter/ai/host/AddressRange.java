package io.baton.adapter.ai.host;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of IP addresses, as in {@code 10.0.0.0/8}. */
final class AddressRange {

    private final byte[] first;
    private final int bits;

    private AddressRange(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** Reads an address and the number of its bits that are the same for all. */
    static AddressRange of(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            // a literal: nothing is looked up
            var first = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            return new AddressRange(first, Integer.parseInt(cidr.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("expected an address", e);
        }
    }

    boolean contains(InetAddress address) {
        var octets = address.getAddress();
        if (octets.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (bit(octets, bit) != bit(first, bit)) {
                return false;
            }
        }
        return true;
    }

    private static int bit(byte[] octets, int bit) {
        return octets[bit / 8] >> (7 - bit % 8) & 1;
    }
}
