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
        Boolean ordered,

        @Size(max = 20)
        @Schema(
                description =
                        "Names of fields, of a part of a list without its id, such as variants.price: an event that says changes is"
                                + " sent only when one of them is of such a field; events that say none are sent all the same")
        Set<@NotBlank @Size(max = 100) String> triggerFields,

        @Size(max = 10)
        @Schema(description = "All of these have to hold for an event to be sent; one that has no such field is not")
        List<@NotNull @Valid EventCondition> filter,

        @Size(max = 50)
        @Schema(
                description =
                        "What of `data` is sent: names with dots between, such as orderNumber or lines.sku; the rest of the body as"
                                + " ever, and data whole when there is none")
        Set<@NotNull @Size(max = 100) @Pattern(regexp = DataPath.PATTERN) String> fields,

        @Size(max = 10)
        @Schema(
                description = "Version of what is sent; the newest when left out, and there is one so far",
                examples = WebhookBody.API_VERSION)
        String apiVersion,

        @Schema(
                description =
                        "SNIPCART: bodies are written as Snipcart's webhooks are, and only events that Snipcart has too are"
                                + " sent. STANDARD when left out")
        WebhookFormat format) {

    CreateEndpointRequest {
        triggerFields = triggerFields == null ? Set.of() : triggerFields;
        filter = filter == null ? List.of() : filter;
        fields = fields == null ? Set.of() : fields;
        apiVersion = apiVersion == null ? WebhookBody.API_VERSION : apiVersion;
        format = format == null ? WebhookFormat.STANDARD : format;
    }

    boolean isOrdered() {
        return Boolean.TRUE.equals(ordered);
    }
}
