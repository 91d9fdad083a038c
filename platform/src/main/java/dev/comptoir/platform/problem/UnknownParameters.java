package dev.comptoir.platform.problem;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.http.PublicLink;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters an operation does not have, and switches that are neither true nor false: a typed-wrong filter
 * must not silently list everything.
 */
class UnknownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final Map<Method, Set<String>> switches = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || resource.getResourceMethod() == null || isLink(resource)) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::parameters);
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            throw new DomainException(
                    "unknown-parameter",
                    Kind.INVALID,
                    "There is no query parameter " + String.join(", ", unknown) + " here. Known: " + allowed + ".",
                    Map.of(),
                    unknown.stream()
                            .limit(20)
                            .map(name -> new FieldError(name, "unknown-parameter", "Remove this parameter."))
                            .toList());
        }
        checkSwitches(request, resource.getResourceMethod());
    }

    private static boolean isLink(ResourceInfo resource) {
        return resource.getResourceMethod().getDeclaringClass().isAnnotationPresent(PublicLink.class);
    }

    /** JAX-RS would read any other word as false. */
    private void checkSwitches(ContainerRequestContext request, Method method) {
        for (String name : switches.computeIfAbsent(method, UnknownParameters::switches)) {
            List<String> values = request.getUriInfo().getQueryParameters().getOrDefault(name, List.of());
            if (!values.stream().allMatch(value -> value.equals("true") || value.equals("false"))) {
                String detail = "must be true or false";
                throw new DomainException(
                        "invalid-request",
                        Kind.INVALID,
                        name + " " + detail,
                        Map.of(),
                        List.of(new FieldError(name, "invalid-value", detail)));
            }
        }
    }

    private static Set<String> switches(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Stream.of(parameter.getType().getDeclaredFields())
                        .filter(field -> isSwitch(field.getType()))
                        .forEach(field -> add(names, field, field.getName()));
            } else if (isSwitch(parameter.getType())) {
                add(names, parameter, parameter.getName());
            }
        }
        return names;
    }

    private static boolean isSwitch(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                List.of(parameter.getType().getDeclaredFields()).forEach(field -> add(names, field, field.getName()));
            } else {
                add(names, parameter, parameter.getName());
            }
        }
        return names;
    }

    private static void add(Set<String> names, AnnotatedElement element, String implicitName) {
        QueryNames.of(element, implicitName).ifPresent(names::add);
    }
}
