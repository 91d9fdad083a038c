package dev.comptoir.inventory.levelfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comptoir.inventory.levelfile.domain.LevelRowResult;
import dev.comptoir.inventory.levelfile.domain.SeenRows;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.json.Json;
import dev.comptoir.platform.http.StreamedBody;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.security.Callers;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Levels set from a file over HTTP. */
@Path("/inventory/level-file")
@Produces(MediaType.WILDCARD)
@Tag(name = "Inventory")
class LevelUploadResource {

    private static final String NOTE = "Levels from a file";

    private final LevelFiles files;
    private final ImportLevels importLevels;
    private final Callers callers;
    private final Clock clock;
    private final CurrentVertxRequest current;

    LevelUploadResource(
            LevelFiles files, ImportLevels importLevels, Callers callers, Clock clock, CurrentVertxRequest current) {
        this.files = files;
        this.importLevels = importLevels;
        this.callers = callers;
        this.clock = clock;
        this.current = current;
    }

    @PUT
    @Consumes("text/csv")
    @Produces("application/x-ndjson")
    @RolesAllowed("inventory:write")
    @RequestBody(
            required = true,
            description = "The file itself",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "uploadLevels", summary = "Set levels from CSV", description = """
            UTF-8 with commas, semicolons, tabs or bars between the cells and a first row of names: `sku`, `on_hand` and, to be
            safe from sales in between, `expected_on_hand`; `location_id` where the level is not that of the main location;
            other columns are passed over, so that a downloaded file can be sent back. Up to 1,000,000 rows and 128 MB,
            streamed. When all of it is there and can be read to its end, each row is set or refused by itself, and its result
            is sent as one line of JSON as soon as it is known; 200 rows share a transaction. A first row without others sets
            nothing. `dryRun=true` says what would happen and sets nothing. The same file again changes nothing, and goes on
            where one was interrupted.""")
    @APIResponse(
            responseCode = "200",
            description = "One line per row",
            content =
                    @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = LevelRowView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "`level-columns-missing`, `column-twice`, `truncated-csv`, `row-too-long`, `invalid-character`, `file-incomplete`: nothing was set")
    @APIResponse(responseCode = "413", description = "`body-too-large`: a file has at most 128 MB")
    @APIResponse(responseCode = "422", description = "`csv-not-utf8`, `too-many-rows`: nothing was set")
    public Multi<byte[]> upload(
            @RestQuery @DefaultValue("false") @Parameter(description = "True: sets nothing") boolean dryRun) {
        Posting posting = new Posting(
                MovementReason.ADJUSTMENT,
                Ids.next().toString(),
                NOTE,
                callers.current().name(),
                clock.instant());
        SeenRows seen = new SeenRows();
        return files.rows(StreamedBody.of(current.getCurrent()))
                .onItem()
                .transformToUniAndConcatenate(some -> importLevels.handle(some, seen, posting, dryRun))
                .map(LevelUploadResource::lines);
    }

    /** The line end behind the last one comes with the piece. */
    private static byte[] lines(List<LevelRowResult> results) {
        return results.stream()
                .map(result -> Json.write(LevelRowView.of(result)))
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }
}
