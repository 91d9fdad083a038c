package dev.comptoir.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.json.FieldPointer;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can go wrong in a request into one problem answer; the only place that does. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response refused(DomainException refusal, UriInfo uri) {
        return Problem.of(refusal).at(uri.getRequestUri().getRawPath()).toResponse();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, UriInfo uri, ResourceInfo operation) {
        if (invalid.getConstraintViolations().stream().anyMatch(each -> isMissingBody(each, operation))) {
            return Problem.of(400, "missing-body", "The request has no body; see the API document for what it holds.")
                    .at(uri.getRequestUri().getRawPath())
                    .toResponse();
        }
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(ProblemMapper::error)
                .toList();
        String detail = errors.size() == 1
                ? errors.getFirst().pointer() + " " + errors.getFirst().detail()
                : errors.size() + " fields are wrong; errors says which.";
        return Problem.of(400, "invalid-request", detail, errors, Map.of())
                .at(uri.getRequestUri().getRawPath())
                .toResponse();
    }

    @ServerExceptionMapper
    Response wrongShape(MismatchedInputException wrong, UriInfo uri) {
        return JsonProblem.of(wrong).at(uri.getRequestUri().getRawPath()).toResponse();
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException unreadable, UriInfo uri) {
        return JsonProblem.of(unreadable).at(uri.getRequestUri().getRawPath()).toResponse();
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException failure, UriInfo uri) {
        return unauthorized(uri);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure, UriInfo uri) {
        return unauthorized(uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, UriInfo uri, ResourceInfo operation) {
        return HttpProblem.forbidden(operation.getResourceMethod(), operation.getResourceClass())
                .at(uri.getRequestUri().getRawPath())
                .toResponse();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, UriInfo uri) {
        Response original = failure.getResponse();
        if (failure.getCause() instanceof JsonProcessingException json) {
            return JsonProblem.of(json).at(uri.getRequestUri().getRawPath()).toResponse();
        }
        if (original.hasEntity() || original.getStatus() < 400) {
            return original;
        }
        if (isWrongParameter(failure, uri)) {
            return Problem.of(400, "invalid-request", "A query parameter has the wrong type; see the API document.")
                    .at(uri.getRequestUri().getRawPath())
                    .toResponse();
        }
        return refusedByHttp(original, uri);
    }

    private static Response refusedByHttp(Response original, UriInfo uri) {
        Response problem = HttpProblem.of(original.getStatus())
                .at(uri.getRequestUri().getRawPath())
                .toResponse();
        Object allow = original.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    /** JAX-RS answers 404 to a query parameter of the wrong type (a limit of "ten"), as if the address did not exist. */
    private static boolean isWrongParameter(WebApplicationException failure, UriInfo uri) {
        return failure.getResponse().getStatus() == 404
                && failure.getCause() != null
                && !uri.getQueryParameters().isEmpty();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, UriInfo uri) {
        Optional<Problem> known = explained(failure);
        if (known.isPresent()) {
            return known.get().at(uri.getRequestUri().getRawPath()).toResponse();
        }
        if (DatabaseFailure.mayPass(failure)) {
            LOG.warnf("answered 503: %s", failure.toString());
            return unavailable(uri);
        }
        LOG.error("answered 500", failure);
        return Problem.of(
                        500,
                        "internal-error",
                        "Something went wrong on our side. Quote the traceId when you ask for help.")
                .at(uri.getRequestUri().getRawPath())
                .toResponse();
    }

    /** What only looks like a failure: the request is at fault, or came at the same time as another. */
    private static Optional<Problem> explained(Throwable failure) {
        if (DatabaseFailure.isStale(failure)) {
            return Optional.of(Problem.of(
                    409, "concurrent-change", "Someone else changed this at the same time. Read it again and retry."));
        }
        if ("22021".equals(DatabaseFailure.sqlState(failure).orElse(""))) {
            return Optional.of(
                    Problem.of(400, "invalid-character", "A text contains a character that cannot be stored (NUL)."));
        }
        return HttpProblem.isUnreadableForm(failure) ? Optional.of(HttpProblem.of(400)) : Optional.empty();
    }

    private static Response unavailable(UriInfo uri) {
        return Problem.of(503, "temporarily-unavailable", "Try again in a moment; nothing was changed.")
                .at(uri.getRequestUri().getRawPath())
                .toResponse();
    }

    private static Response unauthorized(UriInfo uri) {
        Response problem = Problem.of(401, "unauthenticated", "Send a valid API key as Authorization: Bearer.")
                .at(uri.getRequestUri().getRawPath())
                .toResponse();
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** Parameters of the address and headers carry an annotation that says so; the body carries none. */
    private static boolean isMissingBody(ConstraintViolation<?> violation, ResourceInfo operation) {
        Path.Node place = null;
        for (Path.Node node : violation.getPropertyPath()) {
            place = node;
        }
        return violation.getInvalidValue() == null
                && place != null
                && place.getKind() == ElementKind.PARAMETER
                && Stream.of(parameter(operation, place).getAnnotations())
                        .map(annotation -> annotation.annotationType().getPackageName())
                        .noneMatch(home -> home.equals("jakarta.ws.rs") || home.equals("org.jboss.resteasy.reactive"));
    }

    private static Parameter parameter(ResourceInfo operation, Path.Node place) {
        int index = place.as(Path.ParameterNode.class).getParameterIndex();
        return operation.getResourceMethod().getParameters()[index];
    }

    /** A field of the body is pointed at, a parameter is named. */
    private static FieldError error(ConstraintViolation<?> violation) {
        String[] steps = violation.getPropertyPath().toString().split("\\.", 3);
        String field = steps[steps.length - 1];
        String pointer = steps.length == 3
                ? QueryNames.ofField(violation.getLeafBean(), field)
                        .orElseGet(() -> FieldPointer.of(violation.getPropertyPath()))
                : field;
        return new FieldError(pointer, "invalid-value", violation.getMessage());
    }
}
