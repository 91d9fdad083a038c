package dev.comptoir.inventory.levelfile;

import dev.comptoir.inventory.location.LocationStore;
import dev.comptoir.platform.http.Acceptance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The levels of the whole store as a file over HTTP. */
@Path("/inventory/level-file")
@Tag(name = "Inventory")
class LevelFileResource {

    private final LocationStore locations;
    private final LevelFileStore levels;
    private final Clock clock;

    LevelFileResource(LocationStore locations, LevelFileStore levels, Clock clock) {
        this.locations = locations;
        this.levels = levels;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "downloadLevels", summary = "Download all levels as a file", description = """
            One row per SKU, sorted: sku, on_hand, reserved, available, safety_stock, state, as_of. NDJSON has them under the
            names of this API: `onHand`, `safetyStock`, `asOf`. A SKU that a spreadsheet would take for a formula has an
            apostrophe in front. In a store with several locations a SKU has a row for each it is at, with `location_id`. Levels
            that change while the file is written are in it as they were or as they are; the name of the file and the column
            `as_of` say when it was begun. CSV with `sku` and `on_hand` can be sent back, whatever its delimiter is. `format` says
            what it is; `Accept` names that type, `*/*` or nothing.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "422", description = "`column-twice`")
    public RestMulti<byte[]> download(@Valid @BeanParam LevelFileParameters asked, @Context HttpHeaders headers) {
        Acceptance.check(headers, asked.format.contentType());
        Instant asOf = clock.instant();
        return RestMulti.fromMultiData(locations
                        .areSeveral()
                        .onItem()
                        .transformToMulti(areSeveral -> levels.pieces(asked.layout(areSeveral), asOf)))
                .header(HttpHeaders.CONTENT_TYPE, asked.format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + asked.format.fileName(asOf) + "\"")
                .build();
    }
}
