package dev.comptoir.platform.call;

import io.vertx.core.http.HttpMethod;
import java.util.Map;

/**
 * One call of another program.
 *
 * @param body written as JSON
 * @param authorization the caller's own header, passed on
 * @param idempotencyKey null when the call is safe to repeat by itself
 */
public record ServiceCall(HttpMethod method, String path, Object body, String authorization, String idempotencyKey) {

    public static ServiceCall put(String path, Object body, String authorization) {
        return new ServiceCall(HttpMethod.PUT, path, body, authorization, null);
    }

    public static ServiceCall post(String path, Object body, String authorization) {
        return new ServiceCall(HttpMethod.POST, path, body, authorization, null);
    }

    /** The other side ignores the empty body. */
    public static ServiceCall get(String path, String authorization) {
        return new ServiceCall(HttpMethod.GET, path, Map.of(), authorization, null);
    }

    /** The other side ignores the empty body. */
    public static ServiceCall delete(String path, String authorization) {
        return new ServiceCall(HttpMethod.DELETE, path, Map.of(), authorization, null);
    }

    public ServiceCall withKey(String key) {
        return new ServiceCall(method, path, body, authorization, key);
    }
}
