package dev.comptoir.gateway.replay;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be sent again, and where. */
@Schema(name = "CreateWebhookReplay")
record CreateReplayRequest(
        @NotNull @Schema(description = "The endpoint that gets the events")
        UUID endpointId,

        @NotNull
        @Schema(
                description = "FAILED: only events that were given up; ALL: every event of the time that the endpoint"
                        + " subscribed to, also those from before it was there")
        ReplayScope scope,

        @Schema(description = "Only events recorded at this time or later; leave out for all that are kept")
        Instant from,

        @Schema(description = "Only events recorded before this time; leave out for all until now")
        Instant to,

        @Size(max = 20)
        @Schema(description = "Only these of what the endpoint subscribed to: names, or a beginning with a star")
        List<@NotBlank @Size(max = 100) String> events) {

    List<String> patterns() {
        return events == null || events.isEmpty() ? List.of("*") : events;
    }
}
