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

/** Refuses bodies that are JSON of another kind than ours or in another encoding than UTF-8, instead of reading them as ours. */
class JsonBodies {

    private static final Set<String> OURS = Set.of("json", "merge-patch+json");
    private static final Set<String> ENCODINGS = Set.of("utf-8", "utf8", "us-ascii");

    private final Map<Method, Boolean> taking = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        MediaType type = request.getMediaType();
        if (type == null || operation.getResourceMethod() == null || isOurs(type)) {
            return;
        }
        if (taking.computeIfAbsent(operation.getResourceMethod(), JsonBodies::takesJson)) {
            throw new NotSupportedException();
        }
    }

    private static boolean isOurs(MediaType type) {
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        String encoding = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        boolean isJson = subtype.equals("json") || subtype.endsWith("+json");
        return !isJson || OURS.contains(subtype) && ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT));
    }

    /** Uploads may be of any type: only what an operation says is JSON, or reads into objects, is JSON to us. */
    private static boolean takesJson(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null
                ? Stream.of(method.getParameterTypes()).anyMatch(JsonBodies::isRead)
                : Stream.of(consumes.value()).anyMatch(type -> type.endsWith("json"));
    }

    private static boolean isRead(Class<?> type) {
        return type.isRecord() || JsonNode.class.isAssignableFrom(type) || type == Map.class || type == List.class;
    }
}
