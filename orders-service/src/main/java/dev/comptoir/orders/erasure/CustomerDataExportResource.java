package dev.comptoir.orders.erasure;

import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Showing what is known of a person, over HTTP. */
@Path("/customer-data-exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class CustomerDataExportResource {

    private final ExportCustomer export;
    private final Callers callers;

    CustomerDataExportResource(ExportCustomer export, Callers callers) {
        this.export = export;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @Operation(operationId = "exportCustomerData", summary = "Export a person's data", description = """
            Orders, documents, messages, quotes, returns and mails, carts, reminders, consents and downloads of the person, as
            they stand, for a request to see or to take away one's data. The answer is kept nowhere, so that asking again
            answers anew; who has asked for whom and when is recorded. All programs must answer. However much there is, it comes whole; a person with ten thousand carts takes
            some seconds.""")
    @APIResponse(
            responseCode = "200",
            description = "The whole export, piece by piece",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerDataExport.class)))
    @APIResponse(
            responseCode = "503",
            description =
                    "`personal-data-incomplete`: a program does not answer, and without it the export would not be whole")
    public Uni<AsyncFile> create(@NotNull @Valid ExportCustomerDataRequest request) {
        return export.handle(request, callers.current().name()).map(PersonalDataFile::whole);
    }
}
