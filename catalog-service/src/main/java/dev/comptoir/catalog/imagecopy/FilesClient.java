package dev.comptoir.catalog.imagecopy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.contracts.calls.StoredImageAnswerV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.platform.trace.Trace;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands pictures to files-service, which tells them by their content and keeps each once. */
@ApplicationScoped
class FilesClient {

    private static final int CREATED = 201;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAULT = 500;

    private final HttpClient http;
    private final SuitePasses passes;
    private final String url;
    private final Duration patience;

    FilesClient(
            Vertx vertx,
            SuitePasses passes,
            @ConfigProperty(name = "comptoir.services.files.url", defaultValue = "http://127.0.0.1:8086") String url,
            @ConfigProperty(name = "catalog.files-patience", defaultValue = "PT30S") Duration patience) {
        this.http = vertx.createHttpClient();
        this.passes = passes;
        this.url = url;
        this.patience = patience;
    }

    /** The public address of the picture; fails with the refusal of files-service when it is none. */
    Uni<String> store(byte[] picture) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url + StoredImageAnswerV1.PATH)
                .setTimeout(patience.toMillis())
                .putHeader("Authorization", passes.issue(StoredImageAnswerV1.PURPOSE))
                .putHeader("Content-Type", "application/octet-stream")
                .putHeader(Trace.HEADER, Trace.current());
        return http.request(options)
                .chain(request -> request.send(Buffer.buffer(picture)))
                .chain(response -> response.body().map(body -> address(response.statusCode(), body.getBytes())));
    }

    private static String address(int status, byte[] body) {
        if (status == CREATED) {
            return Json.read(body, StoredImageAnswerV1.class).url();
        }
        if (status >= FIRST_REFUSAL && status < FIRST_FAULT) {
            throw refusal(Json.read(body, JsonNode.class));
        }
        throw new IllegalStateException("files-service answered " + status);
    }

    private static DomainException refusal(JsonNode problem) {
        return Kind.RULE_BROKEN.refusal(
                problem.path("code").asText("image-refused"),
                "%s",
                problem.path("detail").asText("The picture was refused."));
    }
}
