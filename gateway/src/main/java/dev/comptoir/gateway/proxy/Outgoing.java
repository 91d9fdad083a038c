package dev.comptoir.gateway.proxy;

import io.vertx.core.MultiMap;

/** What goes to a service beside the client's own headers. */
record Outgoing(String uri, MultiMap headers) {}
