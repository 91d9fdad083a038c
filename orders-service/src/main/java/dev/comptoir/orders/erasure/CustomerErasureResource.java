package dev.comptoir.orders.erasure;

import static dev.comptoir.platform.page.CatchUpParameters.UPDATED_FROM;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Erasing people over HTTP. */
@Path("/customer-erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class CustomerErasureResource {

    private final CustomerErasureStore erasures;
    private final EraseCustomer erase;
    private final Callers callers;

    CustomerErasureResource(CustomerErasureStore erasures, EraseCustomer erase, Callers callers) {
        this.erasures = erasures;
        this.erase = erase;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listCustomerErasures", summary = "List erasures", description = """
            Whose data was erased when and by whom, the newest first unless `sort` says otherwise. Addresses are kept
            as hashes only: `email` finds those of one person.""")
    @Parameter(
            name = "updatedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = UPDATED_FROM + " `updatedAt` is `erasedAt` here: an erasure never changes.")
    public Uni<Page<CustomerErasure>> list(
            @RestQuery
                    @Size(max = FieldRules.EMAIL_LENGTH)
                    @Parameter(description = "The whole address, in any spelling")
                    String email,
            @BeanParam @Valid CatchUpRequest changes,
            @BeanParam @Valid PageRequest page) {
        return erasures.page(email, changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getCustomerErasure", summary = "Get an erasure")
    public Uni<CustomerErasure> get(@RestPath UUID id) {
        return erasures.find(id);
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent(required = true)
    @Operation(operationId = "eraseCustomer", summary = "Erase a person's data", description = """
            At once and for good: name, address, phone, remark, messages, comments, tasks, quotes and mails of the person's
            orders and the entry in the directory, and what was typed as reference or reason of payments and refunds; a pseudonym takes the
            place of the address, so that figures stay. Carts,
            reminders, consents and downloads follow within seconds; an unsubscribed address stays so as a hash. Invoices,
            credit notes and the accounting chain stay as they were issued, because the law keeps them, and so do a payment
            provider's references, by which money is found. What was published before goes with its time:
            events and webhooks after 30 days, answers kept for repeats after 7, exports after 24 hours. Refused while an order
            of the person is open. Publishes `orders.customer-erased.v1`, which names the address for your own systems.""")
    @APIResponseSchema(value = CustomerErasure.class, responseCode = "201", responseDescription = "Erased")
    @APIResponse(
            responseCode = "409",
            description = "`customer-has-open-orders` (orderNumbers): finish or cancel them, then ask again")
    public Uni<RestResponse<CustomerErasure>> create(@NotNull @Valid EraseCustomerRequest request) {
        return erase.handle(
                        request,
                        callers.requiredRequestKey("erase-customer", request),
                        callers.current().name())
                .map(erased ->
                        Answers.created("/customer-erasures/" + erased.answer().id(), erased));
    }
}
