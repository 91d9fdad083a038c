package dev.comptoir.carts.checkout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A refusal of orders-service, passed on in its own words. */
class OrderRefused extends DomainException {

    private static final long serialVersionUID = 1L;
    private static final Set<String> OURS =
            Set.of("type", "title", "status", "detail", "instance", "code", "errors", "traceId");

    private OrderRefused(String code, Kind kind, String message, Map<String, Object> details) {
        super(code, kind, message, details);
    }

    static OrderRefused of(int status, JsonNode problem) {
        Map<String, Object> details = new LinkedHashMap<>();
        problem.properties().forEach(field -> {
            if (!OURS.contains(field.getKey())) {
                details.put(field.getKey(), Json.MAPPER.convertValue(field.getValue(), Object.class));
            }
        });
        return new OrderRefused(
                problem.path("code").asText("order-refused"),
                kind(status),
                problem.path("detail").asText("The order was refused."),
                details);
    }

    private static Kind kind(int status) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.status() == status)
                .findFirst()
                .orElse(Kind.CONFLICT);
    }
}
