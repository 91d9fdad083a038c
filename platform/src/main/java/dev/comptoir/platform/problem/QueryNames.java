package dev.comptoir.platform.problem;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** By which name a caller sends what an operation takes from the query. */
final class QueryNames {

    private QueryNames() {}

    /** Empty when it does not come from the query. */
    static Optional<String> of(AnnotatedElement element, String implicitName) {
        RestQuery rest = element.getAnnotation(RestQuery.class);
        QueryParam jax = element.getAnnotation(QueryParam.class);
        if (rest != null) {
            return Optional.of(rest.value().isEmpty() ? implicitName : rest.value());
        }
        return Optional.ofNullable(jax).map(QueryParam::value);
    }

    /** The fields of parameters that are kept together, also those every list has. */
    static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, each -> each != null, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredFields()));
    }

    /** The same for a field of parameters that are kept together, as {@code limit} or {@code status[0]} of a list's. */
    static Optional<String> ofField(Object bean, String path) {
        String name = path.split("[\\[.]", 2)[0];
        return Stream.ofNullable(bean)
                .flatMap(each -> fields(each.getClass()))
                .filter(field -> field.getName().equals(name))
                .flatMap(field -> of(field, name).stream())
                .findFirst();
    }
}
