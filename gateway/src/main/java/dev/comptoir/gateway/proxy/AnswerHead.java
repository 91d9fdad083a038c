package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.request.ProxiedRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** The head of an answer as the world outside gets it. */
final class AnswerHead {

    /** What programs say of an answer with an ETag by themselves. */
    private static final String KEPT_BY_THE_CALLER = "private, no-cache";

    private AnswerHead() {}

    /** @param authority host and port by which the service may have called itself */
    static void write(ProxiedRequest incoming, HttpClientResponse from, String authority) {
        HttpServerResponse to = incoming.request().response();
        to.setStatusCode(from.statusCode());
        HopHeaders.copyAnswer(from.headers(), to.headers());
        finish(incoming, to.headers(), authority);
    }

    /** Leaves no host in a Location that is ours, and nothing confidential in a cache. */
    static void finish(ProxiedRequest incoming, MultiMap headers, String authority) {
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, withoutHost(location, authority));
        }
        if (incoming.isConfidential() && mayBeKept(headers.get(HttpHeaders.CACHE_CONTROL))) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean mayBeKept(String said) {
        return said == null || said.equals(KEPT_BY_THE_CALLER);
    }

    static boolean isJson(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.contains("json");
    }

    static String withoutHost(String location, String authority) {
        for (String scheme : new String[] {"http://", "https://"}) {
            String host = scheme + authority;
            if (location.startsWith(host + "/")) {
                return location.substring(host.length());
            }
        }
        return location;
    }
}
