package dev.comptoir.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Writes and reads what is kept of a write with an Idempotency-Key: which request it was, and its first answer. */
@Singleton
class StoredResponses {

    static final String FIRST_ANSWER = """
            select fingerprint, answer from idempotency_keys where caller = $1 and operation = $2 and key = $3""";

    private final ObjectMapper json;

    StoredResponses(ObjectMapper json) {
        this.json = json;
    }

    byte[] fingerprint(RequestKey key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(key.request()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    /** The first answer again, unless the key was used with another request; what is strict about requests is not asked of it. */
    <T> Replayable<T> replay(byte[] asked, byte[] kept, byte[] answer, Class<T> type) {
        if (!MessageDigest.isEqual(kept, asked)) {
            throw new DomainException(
                    "idempotency-key-reused",
                    Kind.RULE_BROKEN,
                    "This Idempotency-Key was used with another request. Use a new key for a new request.");
        }
        try {
            return new Replayable<>(Json.MAPPER.readValue(answer, type), true);
        } catch (IOException e) {
            throw new IllegalStateException("stored answer cannot be read as " + type.getSimpleName(), e);
        }
    }

    static DomainException stillRunning() {
        return new DomainException(
                "idempotency-key-in-progress",
                Kind.CONFLICT,
                "The first request with this Idempotency-Key is still running. Ask again in a moment with the same key.");
    }
}
