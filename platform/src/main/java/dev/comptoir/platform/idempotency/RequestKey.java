package dev.comptoir.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Says which write a caller asks for, so that asking twice does it once.
 *
 * @param caller the API key it came with
 * @param operation the operation and the resource it is about, for example {@code refund-order 0192...}
 * @param key the client's Idempotency-Key; empty when it sent none
 * @param request the parsed body; the same key with another body is refused
 */
public record RequestKey(String caller, String operation, String key, Object request) {

    private static final RequestKey NONE = new RequestKey("", "", "", "");

    /** For a write that needs no key because asking twice does it once anyway. */
    public static RequestKey none() {
        return NONE;
    }

    public boolean isGiven() {
        return !key.isEmpty();
    }

    /**
     * The same id for every attempt with this key: what another program did for an attempt that got lost is found again by
     * the next.
     */
    public UUID stableId() {
        String text = caller + '\n' + operation + '\n' + key;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
