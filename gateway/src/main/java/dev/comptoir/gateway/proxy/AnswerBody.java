package dev.comptoir.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.BooleanSupplier;

/** The body of an answer on its way to the client, as fast as it takes it and compressed when that is worth it. */
final class AnswerBody {

    private final HttpServerResponse answer;
    private final AnswerSource source;
    private final String length;
    private final Gzip gzip;
    private final BooleanSupplier progress;
    private final Runnable end;

    /** @param progress called with every step; false when the answer is over */
    AnswerBody(HttpServerRequest client, AnswerSource source, BooleanSupplier progress, Runnable end) {
        this.answer = client.response();
        this.source = source;
        this.length = source.response().getHeader(HttpHeaders.CONTENT_LENGTH);
        this.gzip = Gzip.isWorthIt(length, answer.headers())
                        && Gzip.isWanted(client.getHeader(HttpHeaders.ACCEPT_ENCODING), answer.getStatusCode())
                ? new Gzip()
                : null;
        this.progress = progress;
        this.end = end;
    }

    void pump() {
        if (gzip != null) {
            answer.headers().remove(HttpHeaders.CONTENT_LENGTH).set(HttpHeaders.CONTENT_ENCODING, "gzip");
        } else if (length == null) {
            answer.setChunked(true);
        }
        source.read(this::pass, this::finish);
    }

    private void pass(Buffer chunk) {
        if (!progress.getAsBoolean()) {
            return;
        }
        boolean isWhole = length != null && !answer.headWritten() && length.equals(Integer.toString(chunk.length()));
        Buffer out = gzip == null ? chunk : gzip.add(chunk);
        if (isWhole) {
            answer.end(gzip == null ? out : out.appendBuffer(gzip.end()));
        } else if (out.length() > 0) {
            write(out);
        }
    }

    private void write(Buffer out) {
        if (gzip != null) {
            answer.setChunked(true);
        }
        answer.write(out);
        if (answer.writeQueueFull()) {
            source.pause();
            answer.drainHandler(_ -> {
                progress.getAsBoolean();
                source.resume();
            });
        }
    }

    private void finish() {
        if (gzip != null && progress.getAsBoolean() && !answer.ended()) {
            answer.end(gzip.end());
        }
        end.run();
    }
}
