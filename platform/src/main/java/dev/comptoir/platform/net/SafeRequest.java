package dev.comptoir.platform.net;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A request to an address somebody else chose.
 *
 * @param timeout for everything together, from looking up the name to the last byte of the answer
 * @param mostBytes how much of the answer's body is read; the rest is left where it is
 * @param reach which addresses it may go to
 */
public record SafeRequest(
        String method,
        URI uri,
        Map<String, String> headers,
        byte[] body,
        Duration timeout,
        int mostBytes,
        Reach reach) {}
