package dev.comptoir.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;

/** Why the suite refused something, for a person. */
final class Refusal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusal() {}

    /** The sentence of a problem with its code, and what is known where it says; any other body as it is. */
    static String sentence(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            if (problem.path("detail").isTextual()) {
                return "%s (%s)%s"
                        .formatted(
                                problem.path("detail").asText(),
                                problem.path("code").asText(),
                                known(problem));
            }
        } catch (JsonProcessingException _) {
            // No problem of the suite: the body itself is all there is to say.
        }
        return "refused: " + body;
    }

    private static String known(JsonNode problem) {
        List<String> known = StreamSupport.stream(problem.path("known").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return known.isEmpty() ? "" : "%nThere are: %s".formatted(String.join(", ", known));
    }
}
