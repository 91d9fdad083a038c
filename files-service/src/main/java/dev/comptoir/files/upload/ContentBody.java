package dev.comptoir.files.upload;

import dev.comptoir.files.storage.Storage;
import dev.comptoir.files.storage.StorageProblem;
import dev.comptoir.files.upload.domain.ContentProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.Pipe;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request body that waits to be read, and knows when its sender has gone. */
public final class ContentBody {

    private static final Pattern FORM =
            Pattern.compile("(?i)^multipart/form-data\\s*;.*boundary=\"?([^\";,\\s]{1,200})");
    private static final long FORM_AROUND_ITS_FILE = 64 * 1024;

    private final HttpServerRequest request;
    private final long declaredLength;
    private boolean isCancelled;

    /** @param declaredLength what Content-Length says; -1 for a chunked body */
    ContentBody(HttpServerRequest request, long declaredLength) {
        this.request = request;
        this.declaredLength = declaredLength;
        request.pause();
    }

    public long declaredLength() {
        return declaredLength;
    }

    /** Refuses what announces itself as too large, before a byte of it is read. */
    public void refuseLargerThan(long limit) {
        if (declaredLength > limit) {
            throw StorageProblem.tooLarge(limit);
        }
    }

    /** Tells a client that waits for it to send the body now. */
    public void invite() {
        String expected = request.getHeader(HttpHeaders.EXPECT);
        if (expected != null && expected.strip().equalsIgnoreCase("100-continue")) {
            request.response().writeContinue();
        }
    }

    void cancel() {
        isCancelled = true;
    }

    /**
     * Starts reading. The pipe is made here and not earlier because it notices a broken connection by the request's one
     * exception handler, which the framework replaces while it dispatches.
     */
    public Pipe<Buffer> open() {
        if (isCancelled) {
            throw StorageProblem.incomplete();
        }
        return request.pipe();
    }

    /** Reads the body as a form whose file is written as it comes. */
    Uni<FormReading.Form> form(Storage storage, long limit) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        Matcher form = FORM.matcher(type == null ? "" : type);
        if (!form.find()) {
            throw ContentProblem.noForm();
        }
        refuseLargerThan(limit + FORM_AROUND_ITS_FILE);
        if (isCancelled) {
            throw StorageProblem.incomplete();
        }
        return new FormReading(request, form.group(1), storage, limit).read();
    }

    /** Throws away what still comes. */
    void drain() {
        if (!request.isEnded()) {
            request.handler(_ -> {});
            request.resume();
        }
    }

    /** Hangs up on a sender that does not stop. */
    void cut() {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
