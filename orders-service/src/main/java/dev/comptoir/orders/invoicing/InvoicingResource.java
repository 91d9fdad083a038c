package dev.comptoir.orders.invoicing;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The invoicing settings over HTTP. */
@Path("/settings/invoicing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class InvoicingResource {

    private final InvoicingStore store;
    private final SaveInvoicing save;

    InvoicingResource(InvoicingStore store, SaveInvoicing save) {
        this.store = store;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getInvoicingSettings", summary = "Get the invoicing settings", description = """
            When invoices are issued, in whose name and under which numbers.""")
    public Uni<RestResponse<InvoicingSettings>> get() {
        return store.find().map(settings -> Answers.ok(settings.version(), settings));
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveInvoicingSettings", summary = "Replace the invoicing settings", description = """
            With a seller and `mode` ON_ORDER each order gets its invoice right after it was placed, with ON_PAYMENT once it is
            wholly paid; with MANUAL you issue it: POST /orders/{id}/invoices. An order on hold gets none until the hold is
            lifted. What was placed or paid before the change is left alone. Numbers are the prefix, the year in the store's
            time zone and a series without gaps that begins with 1 each year, such as INV-2026-00001; a prefix is fixed once a
            number has it.""")
    @APIResponse(responseCode = "409", description = "`prefix-fixed` (prefix)")
    @APIResponse(responseCode = "422", description = "`prefixes-equal`, `unknown-value`, `wrong-iban`")
    public Uni<RestResponse<InvoicingSettings>> replace(
            @NotNull @Valid SaveInvoicingRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(settings -> Answers.ok(settings.version(), settings));
    }
}
