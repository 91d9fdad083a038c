package dev.comptoir.localstack.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A request of the API.
 *
 * @param key its Idempotency-Key; empty when it has none
 */
record StripeRequest(String method, String path, StripeForm form, String key) {

    static StripeRequest of(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        boolean isPost = exchange.getRequestMethod().equals("POST");
        return new StripeRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                StripeForm.parse(isPost ? body : query == null ? "" : query),
                isPost && key != null ? key : "");
    }

    /** By which the same key with another wish is found out. */
    String fingerprint() {
        return method + " " + path + " " + form.values();
    }
}
