package dev.comptoir.orders.quote;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Copies of orders over HTTP. */
@Path("/orders/{orderId}/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes")
class DuplicateResource {

    private final DuplicateOrder duplicate;
    private final Callers callers;

    DuplicateResource(DuplicateOrder duplicate, Callers callers) {
        this.duplicate = duplicate;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent
    @Operation(operationId = "duplicateOrder", summary = "Copy an order into a quote", description = """
            Products, customer, payment and shipping method at what they cost then. A quote, never an order. Publishes
            `orders.quote-changed.v1`.""")
    @APIResponseSchema(value = QuoteView.class, responseCode = "201", responseDescription = "The quote")
    @APIResponse(responseCode = "404", description = "`order-not-found`")
    @APIResponse(responseCode = "422", description = """
            `unknown-shipping-method`: it was deleted since; `valid-until-in-the-past`""")
    public Uni<RestResponse<QuoteView>> duplicate(
            @RestPath UUID orderId, @NotNull @Valid DuplicateOrderRequest request) {
        return duplicate
                .handle(orderId, request, callers.requestKey("duplicate-order " + orderId, request))
                .map(quote -> Answers.created(
                        "/quotes/" + quote.answer().id(), quote.answer().version(), quote));
    }
}
