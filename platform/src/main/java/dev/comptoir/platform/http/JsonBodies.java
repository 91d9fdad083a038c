package dev.comptoir.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that are JSON of another kind than ours, and those that we read as text in another encoding than UTF-8, instead
 * of reading them as ours.
 */
class JsonBodies {

    private static final Set<String> OURS = Set.of("json", "merge-patch+json");
    private static final Set<String> ENCODINGS = Set.of("utf-8", "utf8", "us-ascii");

    private final Map<Method, Boolean> reading = new ConcurrentHashMap<>();
    private final Map<Method, Boolean> taking = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        MediaType type = request.getMediaType();
        Method method = operation.getResourceMethod();
        if (type == null || method == null) {
            return;
        }
        boolean isRefused = isEncodedOtherwise(type) && reading.computeIfAbsent(method, JsonBodies::reads)
                || isOtherJson(type) && taking.computeIfAbsent(method, JsonBodies::takesJson);
        if (isRefused) {
            throw new NotSupportedException();
        }
    }

    private static boolean isEncodedOtherwise(MediaType type) {
        String encoding = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        return !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT));
    }

    private static boolean isOtherJson(MediaType type) {
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.endsWith("+json") && !OURS.contains(subtype);
    }

    /** Uploads may be of any type and encoding: what an operation names, or reads into objects, is text to us. */
    private static boolean reads(Method method) {
        return consumed(method) != null || readsObjects(method);
    }

    /** And only what an operation says is JSON, or reads into objects, is JSON to us. */
    private static boolean takesJson(Method method) {
        Consumes consumes = consumed(method);
        return consumes == null
                ? readsObjects(method)
                : Stream.of(consumes.value()).anyMatch(type -> type.endsWith("json"));
    }

    private static Consumes consumed(Method method) {
        Consumes here = method.getAnnotation(Consumes.class);
        return here == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : here;
    }

    private static boolean readsObjects(Method method) {
        return Stream.of(method.getParameterTypes()).anyMatch(JsonBodies::isRead);
    }

    private static boolean isRead(Class<?> type) {
        return type.isRecord() || JsonNode.class.isAssignableFrom(type) || type == Map.class || type == List.class;
    }
}
