package dev.comptoir.orders.creditnote;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Credit notes over HTTP. */
@Path("/credit-notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
class CreditNoteResource {

    private final CreditNoteStore notes;
    private final SendCreditNote send;
    private final Callers callers;

    CreditNoteResource(CreditNoteStore notes, SendCreditNote send, Callers callers) {
        this.notes = notes;
        this.send = send;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listCreditNotes", summary = "List credit notes", description = """
            Of all orders, newest first unless `sort` says otherwise, without what they say.""")
    public Uni<Page<CreditNote>> list(
            @BeanParam @Valid CreditNoteListRequest request, @BeanParam @Valid PageRequest page) {
        return notes.page(request, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getCreditNote", summary = "Get a credit note", description = """
            With all that it says.""")
    public Uni<CreditNote> get(@RestPath UUID id) {
        return notes.find(id);
    }

    @POST
    @Path("/{id}/emails")
    @RolesAllowed("orders:write")
    @Idempotent(required = true)
    @Operation(operationId = "sendCreditNote", summary = "Mail a credit note to the customer", description = """
            Once for every Idempotency-Key, whether it was mailed before or not. Publishes
            `orders.order-notification-created.v1`.""")
    public Uni<CreditNote> send(@RestPath UUID id) {
        return send.handle(
                        id,
                        callers.requiredRequestKey("send-credit-note " + id, ""),
                        callers.current().name())
                .map(Replayable::answer);
    }
}
