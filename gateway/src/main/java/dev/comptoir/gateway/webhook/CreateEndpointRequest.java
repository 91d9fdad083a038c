package dev.comptoir.gateway.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where events are to be sent. */
@Schema(name = "CreateWebhookEndpoint")
record CreateEndpointRequest(
        @NotBlank @Size(max = 2000) @Schema(description = "An https address", examples = "https://example.com/hooks")
        String url,

        @Size(max = 200) @Schema(description = "A note for yourself")
        String description,

        @NotNull
        @NotEmpty
        @Size(max = 20)
        @Schema(description = "Names of webhook events, or a beginning with a star such as order.* or *")
        Set<@NotBlank @Size(max = 100) String> events,

        @Schema(
                description = "True: an event of an aggregate is sent only when those before it were taken or given up;"
                        + " false or absent: events wait for no other")
        Boolean ordered) {

    boolean isOrdered() {
        return Boolean.TRUE.equals(ordered);
    }
}
