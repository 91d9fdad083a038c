package dev.comptoir.platform.openapi;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/** The method behind an operation, as far as the document follows from it. */
record OperationSource(MethodInfo method) {

    private static final DotName REQUEST = DotName.createSimple(Request.class);
    private static final String OURS = "dev.comptoir.";

    /** By operationId. */
    static Map<String, OperationSource> all(IndexView index) {
        Map<String, OperationSource> all = new HashMap<>();
        for (AnnotationInstance operation : index.getAnnotations(Operation.class)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null && operation.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.METHOD) {
                all.put(id.asString(), new OperationSource(operation.target().asMethod()));
            }
        }
        return all;
    }

    /** The scopes of which one is enough; empty where no key is needed. */
    List<String> scopes() {
        AnnotationInstance here = method.annotation(RolesAllowed.class);
        AnnotationInstance above = method.declaringClass().declaredAnnotation(RolesAllowed.class);
        AnnotationInstance roles =
                here != null || method.hasAnnotation(jakarta.annotation.security.PermitAll.class) ? here : above;
        return roles == null ? List.of() : List.of(roles.value().asStringArray());
    }

    /** Empty when the operation takes no If-Match; otherwise whether it is required. */
    Optional<Boolean> ifMatch() {
        return required(method.annotation(IfMatch.class));
    }

    /** Empty when the operation takes no Idempotency-Key; otherwise whether it is required. */
    Optional<Boolean> idempotent() {
        return required(method.annotation(Idempotent.class));
    }

    /** The types it declares for its answers. */
    List<String> produces() {
        AnnotationInstance here = method.annotation(Produces.class);
        AnnotationInstance declared = here == null ? method.declaringClass().declaredAnnotation(Produces.class) : here;
        return declared == null ? List.of() : List.of(declared.value().asStringArray());
    }

    /** Whether If-None-Match is compared with what it would answer: by itself, or as for all reads of what has a version. */
    boolean isConditional() {
        return method.parameterTypes().stream().anyMatch(type -> type.name().equals(REQUEST)) || isVersionedRead();
    }

    private boolean isVersionedRead() {
        return method.hasAnnotation(GET.class) && answered(method.returnType()).anyMatch(OperationSource::isOurs);
    }

    /** What stands in an answer that has headers. */
    private static Stream<Type> answered(Type type) {
        return type.kind() != Type.Kind.PARAMETERIZED_TYPE
                ? Stream.empty()
                : type.name().toString().equals(RestResponse.class.getName())
                        ? type.asParameterizedType().arguments().stream()
                        : type.asParameterizedType().arguments().stream().flatMap(OperationSource::answered);
    }

    private static boolean isOurs(Type type) {
        return type.name().toString().startsWith(OURS);
    }

    /** Whether it makes its own answer, with headers, instead of only giving a body. */
    boolean answersWithHeaders() {
        return isResponse(method.returnType())
                || method.returnType().kind() == Type.Kind.PARAMETERIZED_TYPE
                        && method.returnType().asParameterizedType().arguments().stream()
                                .anyMatch(OperationSource::isResponse);
    }

    private static boolean isResponse(Type type) {
        String name = type.name().toString();
        return name.equals(Response.class.getName()) || name.equals(RestResponse.class.getName());
    }

    private static Optional<Boolean> required(AnnotationInstance rule) {
        return Optional.ofNullable(rule)
                .map(given -> given.value("required") != null
                        && given.value("required").asBoolean());
    }
}
