package dev.comptoir.gateway.feed;

import dev.comptoir.gateway.feed.domain.FeedEntry;
import dev.comptoir.gateway.feed.domain.FeedFilter;
import dev.comptoir.gateway.feed.domain.FeedSlice;
import dev.comptoir.platform.http.EventStream;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** The event feed as a stream: what {@code /v1/events} answers to who accepts one ({@link FeedStreamFilter}). */
@Path(FeedStreamResource.PATH)
@RolesAllowed("events:read")
class FeedStreamResource {

    static final String PATH = "/v1/events/stream";

    private final FeedCursors cursors;
    private final StreamFeed streamFeed;
    private final Callers callers;

    FeedStreamResource(FeedCursors cursors, StreamFeed streamFeed, Callers callers) {
        this.cursors = cursors;
        this.streamFeed = streamFeed;
        this.callers = callers;
    }

    @GET
    @Operation(hidden = true)
    public RestMulti<byte[]> stream(
            @BeanParam @Valid FeedQuery query,
            @RestHeader("Last-Event-ID") @Size(max = 200) String lastEventId,
            // They are of pages: a stream has no end and does not wait.
            @RestQuery Integer limit,
            @RestQuery Integer waitSeconds) {
        FeedFilter filter = query.filter();
        String keyId = callers.current().keyId();
        String after = lastEventId == null || lastEventId.isBlank() ? query.after() : lastEventId;
        return EventStream.of(
                cursors.read(after).call(position -> streamFeed.check(position, filter)),
                position -> stream(position, filter, keyId));
    }

    /** The comment opens the stream for a reader when there is no event yet. */
    private Multi<byte[]> stream(long position, FeedFilter filter, String keyId) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(() -> EventStream.comment(cursors.write(position), "open")),
                        streamFeed.handle(position, filter, keyId).onItem().transformToIterable(this::events));
    }

    /** Each is written out when the reader takes it, not before: thousands of readers may be slow at a time. */
    private Iterable<byte[]> events(FeedSlice slice) {
        return slice.events().isEmpty()
                ? List.of(EventStream.comment(cursors.write(slice.position()), "nothing new"))
                : () -> slice.events().stream().map(this::event).iterator();
    }

    private byte[] event(FeedEntry event) {
        return EventStream.event(cursors.write(event.position()), event.type(), event.body());
    }
}
