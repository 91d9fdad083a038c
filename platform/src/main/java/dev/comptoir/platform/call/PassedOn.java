package dev.comptoir.platform.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The refusal of another program in its own words, so that the client learns what to mend. */
final class PassedOn {

    private static final Set<String> PROBLEM_FIELDS =
            Set.of("type", "title", "status", "detail", "instance", "code", "errors", "traceId");

    private PassedOn() {}

    static DomainException refusal(int status, byte[] body) {
        JsonNode problem = problem(body);
        Map<String, Object> details = new LinkedHashMap<>();
        problem.properties().stream()
                .filter(field -> !PROBLEM_FIELDS.contains(field.getKey()))
                .forEach(field -> details.put(field.getKey(), value(field.getValue())));
        return new DomainException(
                problem.path("code").asText("refused"),
                kind(status),
                problem.path("detail").asText("The request was refused."),
                details,
                errors(problem.path("errors")));
    }

    private static List<FieldError> errors(JsonNode errors) {
        List<FieldError> all = new ArrayList<>();
        errors.forEach(error -> all.add(new FieldError(
                error.path("pointer").asText(),
                error.path("code").asText(),
                error.path("detail").asText())));
        return all;
    }

    private static Kind kind(int status) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.status() == status)
                .findFirst()
                .orElse(Kind.CONFLICT);
    }

    private static Object value(JsonNode node) {
        try {
            return Json.MAPPER.treeToValue(node, Object.class);
        } catch (JsonProcessingException _) {
            return node.toString();
        }
    }

    private static JsonNode problem(byte[] body) {
        try {
            JsonNode read = Json.MAPPER.readTree(body);
            return read == null ? Json.MAPPER.createObjectNode() : read;
        } catch (IOException _) {
            return Json.MAPPER.createObjectNode();
        }
    }
}
