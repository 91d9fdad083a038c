package dev.comptoir.files.upload;

import dev.comptoir.files.storage.Received;
import dev.comptoir.files.upload.domain.ContentDigest;
import dev.comptoir.files.upload.domain.ContentProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One content on its way in: the waiting body and what its headers promise. */
record Upload(HttpServerRequest request, ContentBody body, Optional<String> sha256) {

    private static final List<String> FORMS = List.of("multipart/", "application/x-www-form-urlencoded");

    /** Refuses what can be refused before the first byte is read. */
    static Upload of(HttpServerRequest request, ContentBody body) {
        if (request.getHeader(HttpHeaders.CONTENT_RANGE) != null) {
            throw ContentProblem.partial();
        }
        if (!"identity".equals(lower(request.getHeader(HttpHeaders.CONTENT_ENCODING), "identity"))) {
            throw ContentProblem.encoded();
        }
        String type = lower(request.getHeader(HttpHeaders.CONTENT_TYPE), "");
        if (FORMS.stream().anyMatch(type::startsWith)) {
            throw ContentProblem.form();
        }
        List<String> digests = Stream.of("Content-Digest", "Repr-Digest")
                .flatMap(name -> request.headers().getAll(name).stream())
                .toList();
        return new Upload(request, body, ContentDigest.sha256(digests));
    }

    void accept(Received received) {
        if (received.size() == 0) {
            throw ContentProblem.empty();
        }
        ContentDigest.check(sha256, received.sha256Hex());
    }

    private static String lower(String header, String absent) {
        return header == null ? absent : header.strip().toLowerCase(Locale.ROOT);
    }
}
