package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.RangeNotSatisfiable;
import dev.comptoir.platform.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a range behind the end with 416 and the true size (RFC 9110 §15.5.17). */
class RangeMapper {

    @ServerExceptionMapper
    Response refused(RangeNotSatisfiable refusal, UriInfo uri) {
        Response problem = Problem.of(416, "range-not-satisfiable", refusal.getMessage())
                .at(uri.getRequestUri().getRawPath())
                .toResponse();
        return Response.fromResponse(problem)
                .header("Content-Range", "bytes */" + refusal.size())
                .build();
    }
}
