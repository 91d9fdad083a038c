package dev.comptoir.files.resumable;

import dev.comptoir.files.resumable.domain.ChecksumMismatch;
import dev.comptoir.platform.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a part that is not as promised with 460, the status tus has for it. */
class ChecksumMapper {

    @ServerExceptionMapper
    Response refused(ChecksumMismatch refusal, UriInfo uri) {
        return Problem.of(460, "upload-checksum-mismatch", refusal.getMessage())
                .at(uri.getRequestUri().getRawPath())
                .toResponse();
    }
}
