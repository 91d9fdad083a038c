package dev.comptoir.gateway.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.gateway.feed.domain.FeedEntry;
import dev.comptoir.gateway.feed.domain.FeedSlice;
import dev.comptoir.gateway.webhooktype.WebhookBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some events of the feed, and where it goes on. */
@Schema(
        name = "EventFeedPage",
        description = "Events in the order in which they were recorded.",
        requiredProperties = {"items", "nextCursor", "hasMore"})
record FeedPage(
        @Schema(
                type = SchemaType.ARRAY,
                implementation = WebhookBody.class,
                maxItems = 500,
                description =
                        "Each is what webhooks carry, byte for byte; about 2 MB at most, or one event; can be empty even"
                                + " when hasMore is true")
        List<Body> items,

        @Schema(
                description = "Send it as after to go on from here, now or later: it is there also when nothing new is",
                maxLength = 200)
        String nextCursor,

        @Schema(description = "Whether to go on at once; false at the end of the feed")
        boolean hasMore) {

    /** The body of an event as it was recorded. */
    record Body(@JsonValue @JsonRawValue String text) {

        static Body of(FeedEntry entry) {
            return new Body(new String(entry.body(), StandardCharsets.UTF_8));
        }
    }

    static FeedPage of(FeedSlice slice, String nextCursor) {
        return new FeedPage(slice.events().stream().map(Body::of).toList(), nextCursor, slice.hasMore());
    }
}
