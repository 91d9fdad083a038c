package dev.comptoir.gateway.edge;

import java.time.Duration;

/**
 * How long a connection may wait for what.
 *
 * @param linger between the answer to what is no request and the end of its connection
 * @param head from the first byte of the head of a request to its last
 */
record EdgeLimits(Duration linger, Duration head) {}
