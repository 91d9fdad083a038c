package dev.comptoir.catalog.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applies a JSON Merge Patch (RFC 7396) to what is there and checks the outcome like a request. */
@ApplicationScoped
class MergePatch {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    <T> Uni<T> apply(T current, String patch, Class<T> type) {
        try {
            JsonNode change = json.readTree(patch);
            if (!change.isObject()) {
                throw new DomainException("invalid-json", Kind.INVALID, "The body must be one JSON object.");
            }
            ObjectNode merged = json.valueToTree(current);
            merge(merged, change);
            return Uni.createFrom().item(checked(json.treeToValue(merged, type)));
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private static void merge(ObjectNode target, JsonNode change) {
        change.properties().forEach(field -> merge(target, field));
    }

    private static void merge(ObjectNode target, Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        if (value.isNull() && target.has(field.getKey())) {
            target.remove(field.getKey());
        } else if (value.isObject()) {
            merge(target.withObjectProperty(field.getKey()), value);
        } else {
            target.set(field.getKey(), value);
        }
    }

    private <T> T checked(T outcome) {
        Set<ConstraintViolation<T>> violations = validator.validate(outcome);
        if (!violations.isEmpty()) {
            List<FieldError> errors = violations.stream().map(MergePatch::error).toList();
            throw new DomainException(
                    "invalid-request",
                    Kind.INVALID,
                    errors.size() + " fields would be wrong; errors says which.",
                    Map.of(),
                    errors);
        }
        return outcome;
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String pointer = "/" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        return new FieldError(pointer, "invalid-value", violation.getMessage());
    }
}
