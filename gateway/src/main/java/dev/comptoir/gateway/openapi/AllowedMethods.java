package dev.comptoir.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which methods an address takes, as the API document says: what {@code Allow} names. */
@Singleton
public class AllowedMethods {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final List<Address> addresses;

    private record Address(List<String> steps, Set<String> methods) {

        boolean matches(List<String> asked) {
            if (asked.size() != steps.size()) {
                return false;
            }
            for (int i = 0; i < asked.size(); i++) {
                if (!isParameter(steps.get(i)) && !steps.get(i).equals(asked.get(i))) {
                    return false;
                }
            }
            return true;
        }

        long parameters() {
            return steps.stream().filter(Address::isParameter).count();
        }

        private static boolean isParameter(String step) {
            return step.startsWith("{");
        }
    }

    @Inject
    AllowedMethods(PublishedDocument document) {
        this(Json.read(document.json(), JsonNode.class));
    }

    AllowedMethods(JsonNode document) {
        this.addresses = document.path("paths").properties().stream()
                .map(AllowedMethods::address)
                .sorted(Comparator.comparingLong(Address::parameters))
                .toList();
    }

    /** @param steps of the path; empty when the document does not know the address */
    public Optional<String> of(List<String> steps) {
        return find(steps).map(address -> String.join(", ", address.methods));
    }

    /** Whether the address is known and does not take this method. */
    public boolean exclude(List<String> steps, String method) {
        return find(steps).filter(address -> !address.methods.contains(method)).isPresent();
    }

    private Optional<Address> find(List<String> steps) {
        return addresses.stream().filter(address -> address.matches(steps)).findFirst();
    }

    private static Address address(Map.Entry<String, JsonNode> path) {
        Set<String> methods = new TreeSet<>();
        path.getValue().fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        });
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return new Address(List.of(path.getKey().substring(1).split("/")), methods);
    }
}
