package dev.comptoir.gateway.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What HTTP says about which message has a body and which request may be sent twice. */
public final class Bodies {

    private Bodies() {}

    public static boolean hasBody(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null ? headers.contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    /** Whether the client may hold its body back until it is asked for it with a 100 (RFC 9110 §10.1.1). */
    public static boolean waitsForContinue(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_1_0
                && hasBody(request.headers())
                && request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true);
    }

    /** Compressed or so, which no program undoes. */
    public static boolean isEncoded(MultiMap headers) {
        String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    /** The announced length; 0 when none is. */
    public static long announced(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    public static boolean answerHasNone(HttpMethod method, int status) {
        return method == HttpMethod.HEAD || status == 204 || status == 304 || status < 200;
    }

    /** Whether it only reads, so that nothing is done twice when it was done already. */
    public static boolean isSafe(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    public static boolean isIdempotent(HttpMethod method) {
        return isSafe(method) || method == HttpMethod.PUT || method == HttpMethod.DELETE;
    }
}
