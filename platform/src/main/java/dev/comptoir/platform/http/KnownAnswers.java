package dev.comptoir.platform.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers 304 where the caller has what a read would show. Operations that compare by themselves, because they can say so
 * without writing the answer, take the {@link Request} for it and are left alone.
 */
class KnownAnswers {

    private final Map<Method, Boolean> comparing = new ConcurrentHashMap<>();

    @ServerResponseFilter
    void compare(ContainerRequestContext request, ContainerResponseContext answer, ResourceInfo operation) {
        EntityTag version = isRead(request, answer) ? answer.getEntityTag() : null;
        Method method = operation.getResourceMethod();
        if (version == null || method == null || comparing.computeIfAbsent(method, KnownAnswers::compares)) {
            return;
        }
        EntityTag tag = ETags.marked(version, answer.getEntity());
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (ETags.isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer.setStatusInfo(Status.NOT_MODIFIED);
            answer.setEntity(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean isRead(ContainerRequestContext request, ContainerResponseContext answer) {
        return List.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod())
                && answer.getStatus() == Status.OK.getStatusCode()
                && answer.getEntity() instanceof Record;
    }

    private static boolean compares(Method method) {
        return List.of(method.getParameterTypes()).contains(Request.class);
    }
}
