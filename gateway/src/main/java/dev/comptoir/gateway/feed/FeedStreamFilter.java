package dev.comptoir.gateway.feed;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Leads who wants a stream of the event feed to it: its type is its own, so the address alone cannot tell. */
class FeedStreamFilter {

    @ServerRequestFilter(preMatching = true, priority = 200)
    void lead(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals("/v1/events") && wantsStream(request.getAcceptableMediaTypes())) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(FeedStreamResource.PATH)
                    .build());
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
