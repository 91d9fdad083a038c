package dev.comptoir.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which methods an address takes, as the API document says: what {@code Allow} names. */
@Singleton
public class AllowedMethods {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final DocumentPaths<Set<String>> paths;

    @Inject
    AllowedMethods(PublishedDocument document) {
        this(Json.read(document.json(), JsonNode.class));
    }

    AllowedMethods(JsonNode document) {
        this.paths = new DocumentPaths<>(document, AllowedMethods::methods);
    }

    /** @param steps of the path; empty when the document does not know the address */
    public Optional<String> of(List<String> steps) {
        return paths.find(steps).map(methods -> String.join(", ", methods));
    }

    /** Whether the address is known and does not take this method. */
    public boolean exclude(List<String> steps, String method) {
        return paths.find(steps).filter(methods -> !methods.contains(method)).isPresent();
    }

    private static Set<String> methods(JsonNode path) {
        Set<String> methods = new TreeSet<>();
        path.fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        });
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
