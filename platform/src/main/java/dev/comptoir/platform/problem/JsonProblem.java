package dev.comptoir.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in one sentence what is wrong with a JSON body, and where. */
final class JsonProblem {

    private static final String NO_OBJECT =
            "The body must be one JSON object of the documented shape, and it must be there.";

    private JsonProblem() {}

    static Problem of(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                at(unknown, 400, "unknown-field", "There is no field " + unknown.getPropertyName() + " here.");
            case JsonMappingException mapped
            when mapped.getCause() instanceof DomainException refusal ->
                at(mapped, refusal.kind().status(), refusal.code(), refusal.getMessage());
            case InvalidFormatException wrong
            when wrong.getTargetType() != null && wrong.getTargetType().isEnum() ->
                at(wrong, 400, "invalid-value", "The value must be one of " + names(wrong.getTargetType()) + ".");
            case JsonMappingException mapped
            when mapped.getCause() instanceof InputCoercionException ->
                at(mapped, 400, "invalid-value", "The number is too large for this field.");
            case InputCoercionException _ -> Problem.of(400, "invalid-value", "A number is too large for its field.");
            case MismatchedInputException wrong
            when wrong.getPath().isEmpty() -> Problem.of(400, "invalid-json", NO_OBJECT);
            case MismatchedInputException wrong -> at(wrong, 400, "invalid-value", shape(wrong.getTargetType()));
            case StreamReadException broken -> Problem.of(400, "malformed-json", where(broken));
            case JsonMappingException mapped
            when mapped.getCause() instanceof StreamReadException broken ->
                Problem.of(400, "malformed-json", where(broken));
            case JsonMappingException mapped -> at(mapped, 400, "invalid-value", "The value cannot be read.");
            default -> Problem.of(400, "malformed-json", "The body is not well-formed JSON.");
        };
    }

    private static String shape(Class<?> wanted) {
        if (wanted == Instant.class) {
            return "The value must be an RFC 3339 time with its zone, for example 2026-11-28T09:00:00Z.";
        }
        return wanted == LocalDate.class
                ? "The value must be a date, for example 2026-11-28."
                : "The value has the wrong type; see the API document for its shape.";
    }

    private static Problem at(JsonMappingException failure, int status, String code, String detail) {
        return Problem.of(status, code, detail, List.of(new FieldError(pointer(failure), code, detail)), Map.of());
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String where(StreamReadException broken) {
        return broken.getLocation() == null
                ? "The body is not well-formed JSON."
                : "The body is not well-formed JSON: see line "
                        + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ".";
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
