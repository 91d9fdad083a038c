package dev.comptoir.orders.customer;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The customer directory over HTTP. */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "Everybody who ordered, one entry per e-mail address")
class CustomerResource {

    private final CustomerStore customers;
    private final SaveCustomer save;
    private final Callers callers;

    CustomerResource(CustomerStore customers, SaveCustomer save, Callers callers) {
        this.customers = customers;
        this.save = save;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listCustomers", summary = "List customers", description = """
            Everybody who ordered, one entry per e-mail address however it was spelled; last order first unless `sort` says
            otherwise. The directory follows the orders within seconds; the figures of an address with more than 1,000 orders, a
            walk-in customer for example, a millisecond later for each of them.""")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `unknown-parameter`, `invalid-cursor`, `range-reversed`")
    public Uni<Page<Customer>> list(@BeanParam @Valid CustomerListRequest request, @BeanParam @Valid PageRequest page) {
        return customers.page(request, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getCustomer", summary = "Get a customer", description = """
            With addresses, ways they paid and the newest orders, invoices and messages. The ETag is that of the editable
            part.""")
    public Uni<RestResponse<CustomerView>> get(@RestPath UUID id) {
        return customers.detail(id).map(found -> Answers.ok(found.customer().version(), found));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("orders:write")
    @IfMatch(required = true)
    @Idempotent
    @Operation(operationId = "saveCustomer", summary = "Edit a customer", description = """
            Replaces name, phone, state, note and tags. A name and phone set here stay when the customer orders again; orders
            keep what was typed at checkout. The state is what you know of accounts in your store: everybody starts
            UNCONFIRMED.""")
    public Uni<RestResponse<Customer>> replace(
            @RestPath UUID id, @NotNull @Valid SaveCustomerRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(id, request, callers.requestKey("save-customer " + id, request), ifMatch)
                .map(saved -> Answers.ok(saved.answer().version(), saved));
    }
}
