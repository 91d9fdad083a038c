package dev.comptoir.inventory.levelfile;

import dev.comptoir.inventory.levelfile.domain.LevelCsv;
import dev.comptoir.inventory.levelfile.domain.LevelRow;
import dev.comptoir.inventory.levelfile.domain.LevelRowResult;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Levels set from a file over HTTP. */
@Path("/inventory/level-file")
@Produces(MediaType.WILDCARD)
@Tag(name = "Inventory")
class LevelUploadResource {

    private static final int ROWS_AT_A_TIME = 200;
    private static final String NOTE = "Levels from a file";

    private final ImportLevels importLevels;
    private final Callers callers;
    private final Clock clock;

    LevelUploadResource(ImportLevels importLevels, Callers callers, Clock clock) {
        this.importLevels = importLevels;
        this.callers = callers;
        this.clock = clock;
    }

    @PUT
    @Consumes("text/csv")
    @Produces("application/x-ndjson")
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed("inventory:write")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, maxLength = 1048576)))
    @Operation(operationId = "uploadLevels", summary = "Set levels from CSV", description = """
            UTF-8 with commas, semicolons, tabs or bars between the cells and a first row of names: `sku`, `on_hand` and, to be
            safe from sales in between, `expected_on_hand`; `location_id` where the level is not that of the main location; other columns are passed over, so that a downloaded file can be sent back. Up to 1 MB. Each row is
            set or refused by itself, and its result is sent as one line of JSON as soon as it is known; 200 rows share a
            transaction. A first row without others sets nothing. `dryRun=true` says what would happen and sets nothing. The same
            file again changes nothing.""")
    @APIResponse(
            responseCode = "200",
            description = "One line per row",
            content =
                    @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = LevelRowView.class)))
    @APIResponse(responseCode = "400", description = "`level-columns-missing`, `column-twice`, `truncated-csv`")
    public Multi<LevelRowView> upload(
            @RestQuery @DefaultValue("false") @Parameter(description = "True: sets nothing") boolean dryRun,
            @NotNull String file) {
        Posting posting = new Posting(
                MovementReason.ADJUSTMENT,
                Ids.next().toString(),
                NOTE,
                callers.current().name(),
                clock.instant());
        List<LevelRow> rows = LevelCsv.rows(file);
        Set<String> seen = new HashSet<>();
        return Multi.createFrom()
                .iterable(rows)
                .group()
                .intoLists()
                .of(ROWS_AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(some -> importLevels.handle(some, seen, posting, dryRun))
                .onItem()
                .<LevelRowResult>disjoint()
                .map(LevelRowView::of);
    }
}
