package dev.comptoir.platform.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps answers out of shared caches and from being taken for another media type, unless the operation says otherwise. */
class SafeHeaders {

    @ServerResponseFilter
    void add(ContainerResponseContext answer) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putIfAbsent("X-Content-Type-Options", java.util.List.of("nosniff"));
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            // What has an ETag may be kept by the caller, who asks each time whether it is still right.
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL,
                    headers.containsKey(HttpHeaders.ETAG) ? "private, no-cache" : "no-store");
        }
        MediaType type = answer.getMediaType();
        if (type != null && type.getParameters().containsKey("q")) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, new MediaType(type.getType(), type.getSubtype(), "UTF-8"));
        }
    }
}
