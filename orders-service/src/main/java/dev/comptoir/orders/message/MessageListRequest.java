package dev.comptoir.orders.message;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.platform.page.ChangesRequest;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of messages across orders. */
class MessageListRequest extends ChangesRequest {

    @RestQuery
    @Parameter(description = "Only messages to this customer; capitals do not matter.")
    @Size(min = 1, max = FieldRules.EMAIL_LENGTH)
    String customerEmail;

    @RestQuery
    @Parameter(description = "Only messages about this order.")
    UUID orderId;
}
