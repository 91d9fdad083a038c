package dev.comptoir.orders.accounting;

import static dev.comptoir.platform.page.CatchUpParameters.UPDATED_FROM;

import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** Closings and archives of the accounting chain over HTTP. */
@Path("/accounting-archives")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("orders:read")
@Tag(
        name = "Accounting",
        description = "Payments and issued documents as a chain that shows whether anything was altered")
class ArchiveResource {

    private final ArchiveStore archives;

    ArchiveResource(ArchiveStore archives) {
        this.archives = archives;
    }

    @GET
    @Operation(operationId = "listAccountingArchives", summary = "List closed periods", description = """
            Days, months and years in which anything was booked, newest first unless `sort` says otherwise, each
            with its totals and the grand total since the chain began. A day is closed when it is over in the store's time zone.""")
    @Parameter(
            name = "updatedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = UPDATED_FROM + " `updatedAt` is `closedAt` here: what is closed never changes.")
    public Uni<Page<ClosingView>> list(
            @BeanParam @Valid ArchiveListRequest request, @BeanParam @Valid PageRequest page) {
        return archives.page(request, page);
    }

    @GET
    @Path("/{period}")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "downloadAccountingArchive",
            summary = "Download the archive of a period",
            description = """
            Every payment, reversal and refund and every invoice, cancellation invoice and credit note, as a chain for the
            conditions of article 286, I, 3 bis of the French tax code: unalterable, secured, kept, archived. NDJSON: a manifest,
            then an entry per line with `sequence`, `bookedOn`, `content`, `previousHash` and `hash`. The hash is the SHA-256, in
            hex, of `previousHash`, `sequence`, `bookedOn` and `content` in UTF-8, a line feed between them. `content` is JSON
            with `kind`, `amountMinor` (minor units, negative for what goes out), `currency` and what the kind has, for documents
            the SHA-256 of what they say; closings are entries too. Beside `method` and `reference` of a payment, which are your
            words or the provider's, nothing names a person.

            Entries are booked within seconds, on the day on which they come into the chain. An archive of a period that is not
            over says `closed: false`. `java --source 25 tools/check-archive FILE` of the distribution verifies a file without
            this program and names the entry that was altered or is missing.""")
    @APIResponse(
            responseCode = "200",
            description = "The archive, piece by piece",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    @APIResponse(responseCode = "404", description = "`archive-not-found`: nothing was booked in the period")
    public Multi<byte[]> download(
            @RestPath
                    @Pattern(regexp = ArchivePeriod.PATTERN)
                    @Parameter(description = "A day such as 2026-11-28, a month or a year.", example = "2026-11")
                    String period) {
        return RestMulti.fromUniResponse(
                Uni.createFrom().deferred(() -> archives.manifest(ArchivePeriod.of(period))),
                archives::pieces,
                ArchiveResource::headers);
    }

    private static Map<String, List<String>> headers(ArchiveManifest manifest) {
        return Map.of(
                HttpHeaders.CONTENT_TYPE, List.of("application/x-ndjson"),
                HttpHeaders.CONTENT_DISPOSITION,
                        List.of("attachment; filename=\"accounting-" + manifest.period() + ".ndjson\""),
                HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
