package dev.comptoir.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A refusal of the API: branch on {@link #code()}, which is never renamed; the message is a sentence that says what to do. */
public final class ComptoirProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode body;
    private final transient Duration retryAfter;

    ComptoirProblem(int status, JsonNode body, Duration retryAfter) {
        super(body.path("detail").asText("The API answered " + status + "."));
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable word; {@code unknown} when somebody on the way answered, not the API. */
    public String code() {
        return body.path("code").asText("unknown");
    }

    /** The fields that are wrong. */
    public List<FieldProblem> fields() {
        return body.path("errors").valueStream().map(ComptoirProblem::field).toList();
    }

    /** To be quoted when asking for help. */
    public Optional<String> traceId() {
        return Optional.ofNullable(body.path("traceId").textValue());
    }

    /** When it may be tried again, if the answer says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The whole body: some codes add fields of their own, such as {@code currentVersion}. */
    public JsonNode body() {
        return body;
    }

    private static FieldProblem field(JsonNode error) {
        return new FieldProblem(
                error.path("pointer").asText(),
                error.path("code").asText(),
                error.path("detail").asText());
    }
}
