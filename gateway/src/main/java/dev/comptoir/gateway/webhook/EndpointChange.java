package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.event.EventCondition;
import dev.comptoir.gateway.webhooktype.DataPath;
import dev.comptoir.gateway.webhooktype.WebhookBody;
import dev.comptoir.gateway.webhooktype.WebhookFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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

        @NotNull
        @Size(max = 20)
        @Schema(
                description =
                        "Names of fields: an event that says changes is sent only when one of them is of such a field; events that"
                                + " say none are sent all the same")
        Set<@NotBlank @Size(max = 100) String> triggerFields,

        @NotNull
        @Size(max = 10)
        @Schema(description = "All of these have to hold for an event to be sent; one that has no such field is not")
        List<@NotNull @Valid EventCondition> filter,

        @NotNull
        @Size(max = 50)
        @Schema(
                description =
                        "What of `data` is sent: names with dots between, such as orderNumber or lines.sku; the rest of the body as"
                                + " ever, and data whole when there is none")
        Set<@NotNull @Size(max = 100) @Pattern(regexp = DataPath.PATTERN) String> fields,

        @NotNull @Size(max = 10) @Schema(description = "Version of what is sent", examples = WebhookBody.API_VERSION)
        String apiVersion,

        @NotNull
        @Schema(
                description =
                        "SNIPCART: bodies are written as Snipcart's webhooks are, and from now on only events that Snipcart"
                                + " has too are sent")
        WebhookFormat format,

        @NotNull @Schema(description = "ENABLED sends again, beginning with what has queued up")
        EndpointState state) {

    static EndpointChange of(Endpoint endpoint) {
        return new EndpointChange(
                endpoint.url(),
                endpoint.description(),
                new TreeSet<>(endpoint.events()),
                endpoint.ordered(),
                new TreeSet<>(endpoint.triggerFields()),
                endpoint.filter(),
                new TreeSet<>(endpoint.fields()),
                endpoint.apiVersion(),
                endpoint.format(),
                endpoint.state());
    }

    boolean isOrdered() {
        return ordered;
    }
}
