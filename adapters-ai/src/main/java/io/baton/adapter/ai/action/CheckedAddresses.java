package io.baton.adapter.ai.action;

import io.baton.adapter.ai.host.HostLookup;
import io.baton.adapter.ai.host.Reach;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once and checks every address of it. The client connects to what this answers and looks nothing up itself, so a name that answers
 * otherwise the next time changes nothing.
 */
final class CheckedAddresses implements DnsResolver {

    /** An address that actions may not reach. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("the host's address is not one that actions may reach");
        }
    }

    private final HostLookup lookup;
    private final boolean privateToo;

    CheckedAddresses(HostLookup lookup, boolean privateToo) {
        this.lookup = lookup;
        this.privateToo = privateToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookup.addressesOf(host);
        for (var address : addresses) {
            if (!isAllowed(Reach.of(address))) {
                throw new Refused();
            }
        }
        return addresses;
    }

    private boolean isAllowed(Reach reach) {
        return switch (reach) {
            case PUBLIC -> true;
            case PRIVATE -> privateToo;
            case NEVER -> false;
        };
    }

    /** The name itself: only Kerberos asks for another, and that is not spoken. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
