package dev.comptoir.platform.http;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a request that lacks the If-Match or the Idempotency-Key its operation needs, before the operation begins. */
class RequiredHeaders {

    @IfMatch
    @ServerRequestFilter
    void ifMatch(ContainerRequestContext request, ResourceInfo operation) {
        IfMatch rule = operation.getResourceMethod().getAnnotation(IfMatch.class);
        if (rule != null && rule.required()) {
            ETags.require(request.getHeaderString(HttpHeaders.IF_MATCH));
        }
    }

    @Idempotent
    @ServerRequestFilter
    void idempotencyKey(ContainerRequestContext request, ResourceInfo operation) {
        Idempotent rule = operation.getResourceMethod().getAnnotation(Idempotent.class);
        String key = request.getHeaderString("Idempotency-Key");
        if (rule != null && rule.required() && (key == null || key.isBlank())) {
            throw new DomainException(
                    "idempotency-key-required",
                    Kind.INVALID,
                    "Send an Idempotency-Key header (a fresh UUID) so that a retry cannot do this twice.");
        }
    }
}
