package io.baton.adapter.ai.host;

import io.baton.application.port.out.engine.EngineHosts;
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

    private final HostLookup lookup;

    /** Looks names up; {@link InetAddress#getAllByName} outside of tests. */
    public PublicHosts(HostLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Optional<String> objection(URI url) {
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.of("it is not https");
        }
        try {
            boolean isPublic =
                    Stream.of(lookup.addressesOf(url.getHost())).allMatch(address -> Reach.of(address) == Reach.PUBLIC);
            return isPublic ? Optional.empty() : Optional.of("its host is on this machine or in a private network");
        } catch (UnknownHostException e) {
            return Optional.of("its host is unknown");
        }
    }
}
