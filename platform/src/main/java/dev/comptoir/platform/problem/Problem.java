package dev.comptoir.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.platform.trace.Trace;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one shape of every error answer (RFC 9457). */
@Schema(name = "Problem", description = "What went wrong and what to do about it (RFC 9457, application/problem+json).")
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors", "traceId"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(
                description = "Address of the description of this code",
                examples = "/problems/refund-exceeds-refundable",
                maxLength = 200)
        String type,

        @Schema(description = "Name of the HTTP status", examples = "Unprocessable Content", maxLength = 100)
        String title,

        @Schema(description = "HTTP status", examples = "422", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "One sentence that says what to do", maxLength = 16384)
        String detail,

        @Schema(description = "Path of the request", maxLength = 16384)
        String instance,

        @Schema(description = "Stable word to branch on; never renamed", maxLength = 100)
        String code,

        @Schema(description = "The fields that are wrong", maxItems = 100, nullable = true)
        List<FieldError> errors,

        @Schema(description = "Quote this when you ask for help", maxLength = 32)
        String traceId,

        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> details) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final MediaType PROBLEM_JSON = MediaType.valueOf(MEDIA_TYPE);

    public static Problem of(int status, String code, String detail) {
        return of(status, code, detail, List.of(), Map.of());
    }

    public static Problem of(
            int status, String code, String detail, List<FieldError> errors, Map<String, Object> details) {
        return new Problem(
                "/problems/" + code, title(status), status, detail, null, code, errors, Trace.currentId(), details);
    }

    public static Problem of(DomainException refusal) {
        return of(refusal.kind().status(), refusal.code(), refusal.getMessage(), refusal.errors(), refusal.details());
    }

    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, code, errors, traceId, details);
    }

    /** Whatever passes says when: what the refusal names, and after a second whatever else is answered 503. */
    public Response toResponse() {
        Response.ResponseBuilder answer =
                Response.status(status).type(PROBLEM_JSON).entity(this);
        Object wait = details.getOrDefault("retryAfter", status == 503 ? 1 : null);
        return wait == null
                ? answer.build()
                : answer.header(HttpHeaders.RETRY_AFTER, wait).build();
    }

    private static String title(int status) {
        return switch (status) {
            case 413 -> "Content Too Large";
            case 422 -> "Unprocessable Content";
            case 460 -> "Checksum Mismatch";
            case 507 -> "Insufficient Storage";
            default -> {
                Response.Status known = Response.Status.fromStatusCode(status);
                yield known == null ? "Error" : known.getReasonPhrase();
            }
        };
    }
}
