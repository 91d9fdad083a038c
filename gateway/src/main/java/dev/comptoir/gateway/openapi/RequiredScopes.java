package dev.comptoir.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The scopes of which an operation wants one, as the API document says. Of the shop's own requests the services decide. */
// Not before a test key is used: reading the whole document takes a moment.
@ApplicationScoped
public class RequiredScopes {

    private final DocumentPaths<Map<String, Set<String>>> paths;

    @Inject
    RequiredScopes(PublishedDocument document) {
        this(Json.read(document.json(), JsonNode.class));
    }

    RequiredScopes(JsonNode document) {
        this.paths = new DocumentPaths<>(document, RequiredScopes::scopes);
    }

    /**
     * None for an operation that is open to all, and for a method that the address does not take.
     *
     * @return empty when the document does not know the address
     */
    public Optional<Set<String>> of(List<String> steps, String method) {
        String name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return paths.find(steps).map(operations -> operations.getOrDefault(name, Set.of()));
    }

    private static Map<String, Set<String>> scopes(JsonNode path) {
        Map<String, Set<String>> operations = new HashMap<>();
        path.properties().forEach(operation -> operations.put(operation.getKey(), anyOf(operation.getValue())));
        return operations;
    }

    private static Set<String> anyOf(JsonNode operation) {
        Set<String> scopes = new TreeSet<>();
        operation
                .path("security")
                .forEach(each -> each.forEach(list -> list.forEach(word -> scopes.add(word.asText()))));
        return scopes;
    }
}
