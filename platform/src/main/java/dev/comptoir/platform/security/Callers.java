package dev.comptoir.platform.security;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.idempotency.RequestKey;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives a resource the caller of the running request and the Idempotency-Key it sent. */
@RequestScoped
public class Callers {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    Callers(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    public Caller current() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            // One of the names the token library knows: to ask for any other costs it an exception at every request.
            Object name = token.getClaim(Claims.full_name);
            return new Caller(
                    token.getSubject(), name == null ? token.getSubject() : name.toString(), identity.getRoles());
        }
        return new Caller("anonymous", "anonymous", identity.getRoles());
    }

    /** For operations where the key is optional: absent means the write simply happens. */
    public RequestKey requestKey(String operation, Object request) {
        return requestKey(current().keyId(), operation, request);
    }

    /** For what is called by a link and without an API key; the operation names what the link leads to. */
    public RequestKey linkRequestKey(String operation, Object request) {
        return requestKey("link", operation, request);
    }

    private RequestKey requestKey(String caller, String operation, Object request) {
        String sent = headers.getHeaderString("Idempotency-Key");
        return new RequestKey(caller, operation, sent == null ? "" : unquoted(sent), request);
    }

    /** For operations that move money, stock or mail: without a key they are refused. */
    public RequestKey requiredRequestKey(String operation, Object request) {
        RequestKey key = requestKey(operation, request);
        if (!key.isGiven()) {
            throw new DomainException(
                    "idempotency-key-required",
                    Kind.INVALID,
                    "Send an Idempotency-Key header (a fresh UUID) so that a retry cannot do this twice.",
                    Map.of());
        }
        return key;
    }

    /** The draft writes the key as a quoted structured-field string; plain is accepted too. */
    private static String unquoted(String sent) {
        String key = sent.strip();
        if (key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (!KEY.matcher(key).matches()) {
            throw new DomainException(
                    "invalid-idempotency-key",
                    Kind.INVALID,
                    "An Idempotency-Key has 1 to 255 visible ASCII characters; a UUID is a good one.");
        }
        return key;
    }
}
