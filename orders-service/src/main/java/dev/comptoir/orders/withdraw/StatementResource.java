package dev.comptoir.orders.withdraw;

import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statements that became no withdrawal over HTTP. */
@Path("/withdrawal-statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Withdrawals")
class StatementResource {

    private final StatementStore statements;

    StatementResource(StatementStore statements) {
        this.statements = statements;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listUnmatchedWithdrawalStatements",
            summary = "List withdrawal statements that became no withdrawal",
            description = """
            Made by order number and e-mail address, newest first unless `sort` says otherwise, where these name no order together, or one that is cancelled or
            withdrawn from already. A customer who has mistyped the number has withdrawn in time all the same.""")
    public Uni<Page<Statement>> list(@BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return statements.page(changes, page);
    }
}
