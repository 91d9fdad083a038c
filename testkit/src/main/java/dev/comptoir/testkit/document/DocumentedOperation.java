package dev.comptoir.testkit.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One operation of an API document.
 *
 * @param variables how many parts of its path are parameters
 */
public record DocumentedOperation(String id, String method, String path, JsonNode node, Pattern paths, int variables) {

    static DocumentedOperation of(String method, String path, JsonNode node) {
        List<String> parts = List.of(path.split("/"));
        String paths = parts.stream()
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/"));
        int variables =
                (int) parts.stream().filter(part -> part.startsWith("{")).count();
        return new DocumentedOperation(
                node.path("operationId").asText(), method, path, node, Pattern.compile(paths), variables);
    }

    boolean isFor(String otherMethod, String otherPath) {
        return method.equalsIgnoreCase(otherMethod) && isAt(otherPath);
    }

    boolean isAt(String otherPath) {
        return paths.matcher(otherPath).matches();
    }

    /** Absent as a missing node when the status is not documented. */
    public JsonNode answer(int status) {
        return node.path("responses").path(Integer.toString(status));
    }

    /** Absent as a missing node when no body of this type is taken. */
    public JsonNode body(String mediaType) {
        return node.path("requestBody").path("content").path(mediaType);
    }
}
