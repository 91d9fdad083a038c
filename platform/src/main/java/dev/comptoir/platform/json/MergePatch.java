package dev.comptoir.platform.json;

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

/**
 * Applies a JSON Merge Patch (RFC 7396) to what is there and checks the outcome like a request: an absent field stays, null
 * clears a field, and a field that cannot be empty refuses null.
 */
@ApplicationScoped
public class MergePatch {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Fails with a refusal that points at the field when the patch makes something invalid of what is there. */
    public <T> Uni<T> apply(T current, String patch, Class<T> type) {
        try {
            JsonNode change = json.readTree(patch);
            if (!change.isObject()) {
                throw Kind.INVALID.refusal("invalid-json", "The body must be one JSON object.");
            }
            JsonNode merged = merge(json.valueToTree(current), change);
            return Uni.createFrom().item(checked(json.treeToValue(merged, type)));
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private JsonNode merge(JsonNode target, JsonNode change) {
        if (!change.isObject()) {
            return change;
        }
        // An object replaces what is no object; whether it may stand there is decided when the outcome is read.
        ObjectNode merged = target instanceof ObjectNode there ? there : json.createObjectNode();
        change.properties().forEach(field -> merge(merged, field.getKey(), field.getValue()));
        return merged;
    }

    private void merge(ObjectNode target, String name, JsonNode value) {
        if (value.isNull() && target.has(name)) {
            target.remove(name);
        } else {
            target.set(name, merge(target.path(name), value));
        }
    }

    private <T> T checked(T outcome) {
        List<FieldError> errors =
                validator.validate(outcome).stream().map(MergePatch::error).toList();
        if (!errors.isEmpty()) {
            throw new DomainException("invalid-request", Kind.INVALID, sentence(errors), Map.of(), errors);
        }
        return outcome;
    }

    private static String sentence(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        return errors.size() == 1
                ? first.pointer() + " " + first.detail()
                : errors.size() + " fields would be wrong; errors says which.";
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(FieldPointer.of(violation.getPropertyPath()), "invalid-value", violation.getMessage());
    }
}
