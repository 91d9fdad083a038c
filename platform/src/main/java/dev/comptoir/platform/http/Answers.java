package dev.comptoir.platform.http;

import dev.comptoir.platform.idempotency.Replayable;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers of operations on something that has a version: always with its ETag. */
public final class Answers {

    private Answers() {}

    /** 200. */
    public static <T> RestResponse<T> ok(long version, T answer) {
        return ResponseBuilder.ok(answer).tag(ETags.of(version)).build();
    }

    /** 200; a replayed answer says so. */
    public static <T> RestResponse<T> ok(long version, Replayable<T> once) {
        return flagged(ResponseBuilder.ok(once.answer()).tag(ETags.of(version)), once);
    }

    /**
     * 201 with the address of what was made; a replayed answer says so.
     *
     * @param path path below /v1, for example {@code /orders/0192...}
     */
    public static <T> RestResponse<T> created(String path, long version, Replayable<T> once) {
        ResponseBuilder<T> answer = ResponseBuilder.create(RestResponse.Status.CREATED, once.answer())
                .header(HttpHeaders.LOCATION, "/v1" + path)
                .tag(ETags.of(version));
        return flagged(answer, once);
    }

    /** The same for what has no version. */
    public static <T> RestResponse<T> created(String path, Replayable<T> once) {
        ResponseBuilder<T> answer = ResponseBuilder.create(RestResponse.Status.CREATED, once.answer())
                .header(HttpHeaders.LOCATION, "/v1" + path);
        return flagged(answer, once);
    }

    private static <T> RestResponse<T> flagged(ResponseBuilder<T> answer, Replayable<T> once) {
        return once.isReplayed() ? answer.header("Idempotent-Replayed", "true").build() : answer.build();
    }
}
