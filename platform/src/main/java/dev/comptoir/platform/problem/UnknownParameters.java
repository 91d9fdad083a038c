package dev.comptoir.platform.problem;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.http.PublicLink;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters an operation does not have, has only once, or has with other values, and empty ones: a filter
 * typed wrong must not silently list everything.
 */
class UnknownParameters {

    private final Map<Method, Map<String, QueryParameter>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || resource.getResourceMethod() == null || isLink(resource)) {
            return;
        }
        Map<String, QueryParameter> allowed =
                known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::parameters);
        if (!allowed.keySet().containsAll(given.keySet())) {
            throw unknown(given.keySet(), allowed.keySet());
        }
        given.forEach((name, values) -> allowed.get(name).problem(values).ifPresent(problem -> refuse(name, problem)));
    }

    private static DomainException unknown(Set<String> given, Set<String> allowed) {
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(allowed);
        return new DomainException(
                "unknown-parameter",
                Kind.INVALID,
                "There is no query parameter " + String.join(", ", unknown) + " here. Known: " + allowed + ".",
                Map.of(),
                unknown.stream()
                        .limit(20)
                        .map(name -> new FieldError(name, "unknown-parameter", "Remove this parameter."))
                        .toList());
    }

    private static boolean isLink(ResourceInfo resource) {
        return resource.getResourceClass().isAnnotationPresent(PublicLink.class);
    }

    private static void refuse(String name, String problem) {
        throw new DomainException(
                "invalid-request",
                Kind.INVALID,
                name + " " + problem,
                Map.of(),
                List.of(new FieldError(name, "invalid-value", problem)));
    }

    private static Map<String, QueryParameter> parameters(Method method) {
        Map<String, QueryParameter> parameters = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameters, parameter.getType());
            } else {
                QueryNames.of(parameter, parameter.getName())
                        .ifPresent(name -> parameters.put(
                                name, QueryParameter.of(name, parameter.getType(), parameter.getParameterizedType())));
            }
        }
        return parameters;
    }

    private static void addFields(Map<String, QueryParameter> parameters, Class<?> bean) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryNames.of(field, field.getName())
                        .ifPresent(name ->
                                parameters.put(name, QueryParameter.of(name, field.getType(), field.getGenericType())));
            }
        }
    }
}
