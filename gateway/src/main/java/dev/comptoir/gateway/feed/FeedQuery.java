package dev.comptoir.gateway.feed;

import dev.comptoir.gateway.feed.domain.FeedFilter;
import dev.comptoir.gateway.webhooktype.WebhookEvents;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** From where on and of what the feed is read. */
class FeedQuery {

    @RestQuery
    @Size(max = 200)
    @Parameter(
            description =
                    "`nextCursor` of an answer or the `id` of a streamed event: what comes after it. `latest`: only"
                            + " what comes from now on. Absent: from the oldest event that is kept. Holds with any filter.")
    String after;

    @RestQuery
    @Size(max = 20)
    @Parameter(
            description = "Only events of these types, each by its name or a beginning with a star such as `order.*`;"
                    + " may be given more than once.")
    List<@NotBlank @Size(max = 100) String> types;

    @RestQuery
    @Size(max = 100)
    @Parameter(description = "Only events of this aggregate: what `aggregateId` says, such as the id of an order.")
    String aggregate;

    /** Null from the oldest on. */
    String after() {
        return after;
    }

    FeedFilter filter() {
        return FeedFilter.of(types == null ? List.of() : types, aggregate, WebhookEvents.typeNames());
    }
}
