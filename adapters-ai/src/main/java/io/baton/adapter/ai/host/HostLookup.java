package io.baton.adapter.ai.host;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a host. */
@FunctionalInterface
public interface HostLookup {

    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
