package dev.comptoir.gateway.feed;

import dev.comptoir.gateway.feed.domain.FeedFilter;
import dev.comptoir.gateway.feed.domain.FeedSlice;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The event feed over HTTP: pages and waits; {@link FeedStreamResource} has its streams. */
@Path("/v1/events")
@Tag(name = "Events", description = "All events, in an order in which none can be missed.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("events:read")
class FeedResource {

    private final FeedCursors cursors;
    private final ReadFeed readFeed;
    private final Callers callers;

    FeedResource(FeedCursors cursors, ReadFeed readFeed, Callers callers) {
        this.cursors = cursors;
        this.readFeed = readFeed;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "listEvents", summary = "Read the event feed", description = """
            Every event that webhook endpoints could get (of orders, stock, carts, campaigns, discounts, products, files and the
            store's settings), whether one subscribed or not, with the same `id`, body and `sequence`,
            in the order in which they were recorded, the oldest first. An event never appears before a cursor that was given
            out already: whoever keeps `nextCursor` together with what it did misses nothing and gets nothing twice. Events of
            one aggregate come in the order in which they happened. They are kept for 30 days, unless the operator set another
            time; a cursor from before that is refused, so that nobody misses events without knowing.

            It is the feed of changes over all resources too: refunds and what is deleted are events like any other, and
            `changes` says which fields changed, from what to what: who applies to each field the change with the highest
            `sequence` has what the store has.

            `waitSeconds` keeps the request open until there is an event. With `Accept: text/event-stream` the answer is a
            stream of server-sent events that goes on: `id` is the cursor, `event` the type, `data` the body. After a break,
            `Last-Event-ID` (before `after`) goes on behind the last event that arrived. A comment every ten seconds shows that
            the stream is alive, and its `id` how far the feed was looked at. When the key is revoked, or the access token expires,
            the stream ends within about a second, and a request that waits is answered 401.""")
    @APIResponse(
            responseCode = "200",
            description = "Events, or a stream of them",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedPage.class)),
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "id: bWFk...\nevent: order.completed\ndata: {\"type\":\"order.completed\"}\n\n")
            })
    @APIResponse(responseCode = "410", description = "`event-cursor-expired`.")
    @APIResponse(responseCode = "422", description = "`unknown-event-type`.")
    public Uni<FeedPage> list(
            @BeanParam @Valid FeedQuery query,
            @RestQuery
                    @DefaultValue("100")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "How many events are answered at most.")
                    int limit,
            @RestQuery
                    @DefaultValue("0")
                    @Min(0)
                    @Max(20)
                    @Parameter(description = "How long to wait for an event when there is none.")
                    int waitSeconds) {
        FeedFilter filter = query.filter();
        String keyId = callers.current().keyId();
        return cursors.read(query.after())
                .chain(after -> waitSeconds == 0
                        ? readFeed.handle(after, filter, limit)
                        : await(after, filter, limit, Duration.ofSeconds(waitSeconds), keyId))
                .map(slice -> FeedPage.of(slice, cursors.write(slice.position())));
    }

    private Uni<FeedSlice> await(long after, FeedFilter filter, int limit, Duration patience, String keyId) {
        return readFeed.await(after, filter, limit, patience, keyId).invoke(_ -> checkStillOpen(keyId));
    }

    /** What came after the key was revoked is not for who holds it. */
    private void checkStillOpen(String keyId) {
        if (!readFeed.mayRead(keyId)) {
            throw new NotAuthorizedException("Bearer");
        }
    }
}
