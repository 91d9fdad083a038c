package dev.comptoir.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {

    private static final String DOCUMENT = """
            {"paths": {"/v1/orders": {"get": {}, "parameters": []},
                       "/v1/orders/{id}": {"get": {}, "patch": {}},
                       "/v1/orders/{id}/refunds": {"post": {}},
                       "/v1/orders/statistics": {"get": {}, "delete": {}}}}
            """;

    private final AllowedMethods methods = new AllowedMethods(Json.read(DOCUMENT, JsonNode.class));

    @Test
    void an_address_takes_what_the_document_says_and_head_with_get() {
        assertThat(methods.of(List.of("v1", "orders"))).contains("GET, HEAD, OPTIONS");
        assertThat(methods.of(List.of("v1", "orders", "42"))).contains("GET, HEAD, OPTIONS, PATCH");
        assertThat(methods.of(List.of("v1", "orders", "42", "refunds"))).contains("OPTIONS, POST");
    }

    @Test
    void only_a_known_address_excludes_methods() {
        assertThat(methods.exclude(List.of("v1", "orders", "42"), "DELETE")).isTrue();
        assertThat(methods.exclude(List.of("v1", "orders", "42"), "PATCH")).isFalse();
        assertThat(methods.exclude(List.of("v1", "elsewhere"), "DELETE")).isFalse();
    }

    @Test
    void a_plain_address_goes_before_one_with_a_parameter() {
        assertThat(methods.of(List.of("v1", "orders", "statistics"))).contains("DELETE, GET, HEAD, OPTIONS");
    }

    @Test
    void an_address_that_is_not_described_is_not_known() {
        assertThat(methods.of(List.of("v1", "elsewhere"))).isEmpty();
        assertThat(methods.of(List.of("v1", "orders", "42", "notes"))).isEmpty();
    }
}
