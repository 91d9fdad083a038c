package dev.comptoir.gateway.delivery;

import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What the delivery log is searched by. */
class DeliveryQuery {

    @RestQuery
    @Parameter(description = "Only deliveries to this endpoint.")
    UUID endpointId;

    @RestQuery
    @Parameter(description = "Only deliveries that stand so.")
    DeliveryState state;

    @RestQuery
    @Size(max = 100)
    @Parameter(description = "Only deliveries of events of this type, by its whole name.")
    String eventType;

    @RestQuery
    @Size(max = 100)
    @Parameter(
            description =
                    "Only deliveries of events of this aggregate, such as the id of an order; not of test events.")
    String aggregateId;

    @RestQuery
    @Parameter(description = "Only deliveries of this event: the `webhook-id` that the endpoint gets.")
    UUID eventId;

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "Only deliveries that began at this time or later.")
    String createdFrom;

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "Only deliveries that began before this time.")
    String createdTo;

    Instant createdFrom() {
        return QueryTime.parse("createdFrom", createdFrom);
    }

    Instant createdTo() {
        QueryRange.check("createdFrom", createdFrom(), "createdTo", QueryTime.parse("createdTo", createdTo));
        return QueryTime.parse("createdTo", createdTo);
    }
}
