package dev.comptoir.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequiredScopesTest {

    private static final String DOCUMENT = """
            {"paths": {"/v1/orders/{id}": {"parameters": [],
                         "get": {"security": [{"apiKey": ["orders:read"]}, {"apiKey": ["orders:write"]}]},
                         "patch": {"security": [{"apiKey": ["orders:write"]}]}},
                       "/v1/orders/statistics": {"get": {"security": [{"apiKey": ["settings:read"]}]}},
                       "/v1/recover/{token}": {"get": {"security": []}}}}
            """;

    private final RequiredScopes scopes = new RequiredScopes(Json.read(DOCUMENT, JsonNode.class));

    @Test
    void an_operation_wants_one_of_those_that_the_document_names() {
        assertThat(scopes.of(List.of("v1", "orders", "42"), "GET")).contains(Set.of("orders:read", "orders:write"));
        assertThat(scopes.of(List.of("v1", "orders", "42"), "HEAD")).contains(Set.of("orders:read", "orders:write"));
        assertThat(scopes.of(List.of("v1", "orders", "42"), "PATCH")).contains(Set.of("orders:write"));
        assertThat(scopes.of(List.of("v1", "orders", "statistics"), "GET")).contains(Set.of("settings:read"));
    }

    @Test
    void what_is_open_or_not_taken_wants_none_and_what_is_not_described_is_not_known() {
        assertThat(scopes.of(List.of("v1", "recover", "x"), "GET")).contains(Set.of());
        assertThat(scopes.of(List.of("v1", "orders", "42"), "DELETE")).contains(Set.of());
        assertThat(scopes.of(List.of("v1", "orders", "42"), "OPTIONS")).contains(Set.of());
        assertThat(scopes.of(List.of("v1", "elsewhere"), "GET")).isEmpty();
    }
}
