package dev.comptoir.gateway.feed;

import dev.comptoir.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Leads who wants a stream of the event feed to it, at an address of its own that nobody sees: a resource is chosen by its
 * address, and that of the stream may not say what it answers with ({@link dev.comptoir.platform.http.EventStream}).
 */
class FeedStreamFilter {

    private static final String FEED = "/v1/events";

    @ServerRequestFilter(preMatching = true, priority = 200)
    Response lead(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.equals(FeedStreamResource.PATH)) {
            return Problem.of(404, "not-found", "There is nothing at this address.")
                    .at(path)
                    .toResponse();
        }
        if (path.equals(FEED) && wantsStream(request.getAcceptableMediaTypes())) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(FeedStreamResource.PATH)
                    .build());
        }
        return null;
    }

    @ServerResponseFilter
    void name(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem && FeedStreamResource.PATH.equals(problem.instance())) {
            answer.setEntity(problem.at(FEED));
        }
    }

    /** The types stand in the order in which they are wanted. */
    private static boolean wantsStream(List<MediaType> accepted) {
        return !accepted.isEmpty() && MediaType.SERVER_SENT_EVENTS_TYPE.equals(withoutParameters(accepted.getFirst()));
    }

    private static MediaType withoutParameters(MediaType type) {
        return new MediaType(type.getType(), type.getSubtype());
    }
}
