package dev.comptoir.platform.net;

import java.net.InetAddress;

/** How far addresses that somebody else chose may lead. */
public enum Reach {

    /** To the public Internet only. */
    PUBLIC,

    /** Also to this very machine, for development. */
    LOOPBACK,

    /** Anywhere, also into the network around. */
    ANYWHERE;

    boolean allows(InetAddress address) {
        return this == ANYWHERE
                || PublicAddresses.contain(address)
                || (this == LOOPBACK && address.isLoopbackAddress());
    }
}
