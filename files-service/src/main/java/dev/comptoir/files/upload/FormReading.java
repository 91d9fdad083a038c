package dev.comptoir.files.upload;

import dev.comptoir.files.storage.Received;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.files.storage.StorageProblem;
import dev.comptoir.files.upload.domain.ContentProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Reads one form: its file is written as it comes, its fields are there when it has ended. Runs on the request's event loop. */
final class FormReading {

    /** What may follow the last boundary. */
    private static final int EPILOGUE = 64;

    private final HttpServerRequest request;
    private final Storage storage;
    private final String lastBoundary;
    private final long limit;
    private final CompletableFuture<Form> outcome = new CompletableFuture<>();
    private HttpServerFileUpload file;
    private Pipe<Buffer> pipe;
    private CompletableFuture<Received> received;
    private RuntimeException refusal;
    private Buffer tail = Buffer.buffer();

    /** A form that came whole. */
    record Form(String fileName, String contentType, Map<String, String> fields, Received content) {}

    FormReading(HttpServerRequest request, String boundary, Storage storage, long limit) {
        this.request = request;
        this.lastBoundary = "--" + boundary + "--";
        this.storage = storage;
        this.limit = limit;
    }

    Uni<Form> read() {
        return Uni.createFrom().completionStage(() -> {
            request.setExpectMultipart(true);
            request.uploadHandler(this::begin);
            request.handler(this::watch);
            request.exceptionHandler(_ -> breakOff(ContentProblem.invalidForm()));
            request.endHandler(_ -> end());
            request.resume();
            return outcome;
        });
    }

    private void begin(HttpServerFileUpload upload) {
        if (file != null) {
            refusal = ContentProblem.severalFiles();
            upload.handler(_ -> {});
            return;
        }
        file = upload;
        pipe = upload.pipe();
        received = storage.receive(pipe, limit).subscribeAsCompletionStage();
        received.whenComplete((_, failure) -> {
            if (failure != null) {
                outcome.completeExceptionally(failure);
            }
        });
    }

    /** The last bytes show whether the form is whole. */
    private void watch(Buffer chunk) {
        int kept = lastBoundary.length() + EPILOGUE;
        Buffer last = chunk.length() < kept ? tail.appendBuffer(chunk) : chunk;
        tail = last.getBuffer(Math.max(0, last.length() - kept), last.length());
    }

    private boolean isWhole() {
        return tail.toString(StandardCharsets.ISO_8859_1).contains(lastBoundary);
    }

    /** A form whose last boundary is missing is not whole, however orderly the request ended. */
    private void end() {
        if (!isWhole()) {
            breakOff(StorageProblem.incomplete());
        } else if (file == null) {
            outcome.completeExceptionally(ContentProblem.formWithoutFile());
        } else {
            received.thenAccept(this::finish);
        }
    }

    private void finish(Received content) {
        if (refusal != null) {
            storage.discard(content).subscribe().with(_ -> outcome.completeExceptionally(refusal));
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        request.formAttributes().forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
        String type = file.contentType() == null ? "" : file.contentType();
        outcome.complete(new Form(file.filename(), type, fields, content));
    }

    private void breakOff(RuntimeException problem) {
        outcome.completeExceptionally(problem);
        if (pipe != null) {
            pipe.close();
        }
    }
}
