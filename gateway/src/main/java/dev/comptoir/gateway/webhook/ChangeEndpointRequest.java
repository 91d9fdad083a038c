package dev.comptoir.gateway.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change of an endpoint; what is left out stays. */
@Schema(name = "ChangeWebhookEndpoint")
record ChangeEndpointRequest(
        @Size(min = 1, max = 2000) String url,
        @Size(max = 200) String description,
        @Size(min = 1, max = 20) Set<@NotBlank @Size(max = 100) String> events,

        @Pattern(regexp = "ENABLED|DISABLED")
        @Schema(description = "ENABLED sends again, beginning with what has queued up", maxLength = 10)
        String state) {}
