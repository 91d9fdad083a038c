package dev.comptoir.client;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What may be sent again, and after how long. */
final class Retries {

    /** POSTs without a key that change nothing, or nothing more when they come again: the document says so of each. */
    static final Set<String> REPEATABLE = Set.of(
            "/v1/abandoned-carts/{cartId}/emails/preview",
            "/v1/carts/{id}/checkout",
            "/v1/carts/{id}/links",
            "/v1/customer-data-exports",
            "/v1/discounts/{id}/simulation",
            "/v1/inventory/previews",
            "/v1/order-documents",
            "/v1/order-email-templates/{kind}/preview",
            "/v1/orders/{orderId}/refunds/preview",
            "/v1/products/{id}/definitions",
            "/v1/recovery-campaigns/simulation",
            "/v1/recovery-email-templates/preview");

    /** POSTs that take no key and may have another effect the second time. */
    static final Set<String> ONCE = Set.of(
            "/v1/abandoned-carts/{id}/placement",
            "/v1/carts/{id}/abandonment",
            "/v1/files/{id}/integrity-check",
            "/v1/images",
            "/v1/order-status/{token}/payment-sessions",
            "/v1/payment-provider-events/generic",
            "/v1/payment-provider-events/stripe",
            "/v1/products/sales-recounts",
            "/v1/quote-offers/{token}",
            "/v1/quote-offers/{token}/acceptance",
            "/v1/quote-offers/{token}/refusal",
            "/v1/quotes/{id}/sendings",
            "/v1/unsubscribe/{token}",
            "/v1/uploads/form",
            "/v1/withdraw/{token}");

    private static final Set<Integer> TRANSIENT = Set.of(429, 502, 503, 504);
    private static final long FIRST_PAUSE = 250;
    private static final long LONGEST_GUESS = 8_000;

    private Retries() {}

    static boolean isRepeatable(String method, String path) {
        return !method.equals("POST") || !ONCE.contains(path);
    }

    /** 429 was refused before anything happened; of the others nobody knows. A request may also meet itself, still running. */
    static boolean isWorthRepeating(boolean isRepeatable, ComptoirProblem problem) {
        return problem.status() == 429
                || (isRepeatable
                        && (TRANSIENT.contains(problem.status())
                                || problem.code().equals("idempotency-key-in-progress")));
    }

    /** Doubles, and a part of it is chance, so that many clients do not come back together. */
    static Duration guess(int attempt, RandomGenerator random) {
        long most = Math.min(LONGEST_GUESS, FIRST_PAUSE << Math.min(attempt, 10));
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }

    /** What {@code Retry-After} says, as seconds or as a date. */
    static Optional<Duration> after(HttpHeaders headers, Clock clock) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(value -> read(value, clock));
    }

    private static Optional<Duration> read(String value, Clock clock) {
        try {
            if (value.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            ZonedDateTime at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration left = Duration.between(clock.instant(), at.toInstant());
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
