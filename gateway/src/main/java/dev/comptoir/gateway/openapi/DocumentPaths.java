package dev.comptoir.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The addresses that the API document knows, some steps of which are parameters there.
 *
 * @param <T> what is read of each
 */
final class DocumentPaths<T> {

    private final List<Address<T>> addresses;

    private record Address<T>(List<String> steps, T content) {

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

    /** @param read takes the path item of an address */
    DocumentPaths(JsonNode document, Function<JsonNode, T> read) {
        this.addresses = document.path("paths").properties().stream()
                .map(path -> new Address<>(List.of(path.getKey().substring(1).split("/")), read.apply(path.getValue())))
                .sorted(Comparator.comparingLong(Address::parameters))
                .toList();
    }

    /** A plain address goes before one with a parameter; empty when the document does not know it. */
    Optional<T> find(List<String> steps) {
        return addresses.stream()
                .filter(address -> address.matches(steps))
                .findFirst()
                .map(Address::content);
    }
}
