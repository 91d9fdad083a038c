package dev.comptoir.files.upload;

import dev.comptoir.files.storage.StorageProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.Pipe;

/** A request body that waits to be read, and knows when its sender has gone. */
public final class ContentBody {

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
