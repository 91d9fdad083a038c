package dev.comptoir.gateway.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can change of an endpoint; in a merge patch an absent field stays, and only the description can be null. */
@Schema(name = "ChangeWebhookEndpoint")
record EndpointChange(
        @NotBlank @Size(max = 2000) @Schema(description = "An https address")
        String url,

        @Size(max = 200) @Schema(description = "A note for yourself; null clears it")
        String description,

        @NotEmpty @Size(max = 20) @Schema(description = "Names of webhook events, or a beginning with a star")
        Set<@NotBlank @Size(max = 100) String> events,

        @NotNull
        @Schema(
                description = "True: an event of an aggregate is sent only when those before it were taken or given up;"
                        + " holds for events from now on")
        Boolean ordered,

        @NotNull @Schema(description = "ENABLED sends again, beginning with what has queued up")
        EndpointState state) {

    static EndpointChange of(Endpoint endpoint) {
        return new EndpointChange(
                endpoint.url(),
                endpoint.description(),
                new TreeSet<>(endpoint.events()),
                endpoint.ordered(),
                endpoint.state());
    }

    boolean isOrdered() {
        return ordered;
    }
}
