package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.invoicing.InvoicingStore;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is missing to issue invoices, over HTTP. */
@Path("/settings/invoicing/readiness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class ReadinessResource {

    private final InvoicingStore settings;

    ReadinessResource(InvoicingStore settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "getInvoicingReadiness",
            summary = "Get what is missing to issue invoices",
            description = """
                    Invoices need a seller. Electronic ones (EN 16931) also need its VAT number, or its tax number with the number
                    in the register; a seller outside the scope of the tax says why (`vatExemption`) and its number in the
                    register. Complete it before the first invoice is issued: what an invoice says never changes. GET
                    /invoices/{id}/cii and its like name what the order did not say, such as the buyer's country.""")
    public Uni<InvoicingReadiness> get() {
        return settings.find().map(found -> InvoicingReadiness.of(found.seller()));
    }
}
