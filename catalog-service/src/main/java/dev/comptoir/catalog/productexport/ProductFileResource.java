package dev.comptoir.catalog.productexport;

import dev.comptoir.platform.http.Acceptance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** All products as one file, over HTTP. */
@Path("/products/file")
@Tag(name = "Products")
class ProductFileResource {

    private final ProductFileStore products;
    private final Clock clock;

    ProductFileResource(ProductFileStore products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "downloadProducts", summary = "Download all products as a file", description = """
            CSV and NDJSON have a row for each variant with what the product says beside it, and the options of `exportOrders`:
            columns (all when left out), delimiter, decimal sign, formula guard and byte order mark. In CSV lists are joined by
            commas and amounts are plain decimals of the column `currency`; in NDJSON they are as everywhere in this API.
            `available` is what can be sold at that moment, absent where stock is not counted. `price` is the usual one,
            `salePrice` that of a sale that is on or announced.

            SHOPIFY and WOOCOMMERCE are the product CSV of these shop systems: UTF-8, commas, RFC 4180. Sent to `/product-imports` it leaves as it is
            what such a file cannot say: metadata, translations, law, files, customs and, in Shopify's, sales. What else
            such a file cannot say is changed when it is sent: names of variants (made of their option values), in Shopify's
            option values that no variant has (they go), tags that contain a comma (they become several) and categories
            after the second (they go), in WooCommerce's archived (it becomes a draft). Text that a spreadsheet would take
            for a formula has an apostrophe in front. Shopify knows three options: a product with more is left out there. A
            WooCommerce simple product goes under its SKU; an externalId that is another stands in the column
            `Meta: comptoir_external_id`. A variant that leaves an option open has an empty cell there. Stock is what can be sold at that moment. Products that change
            while the file is written are in it as they were or as they are; the name of the file and the column `asOf` say when it was
            begun. Send `Accept: */*`, the type of the format or none.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "422", description = "`unknown-column`, `column-twice`, `fixed-format`")
    public RestMulti<byte[]> download(
            @BeanParam @Valid ProductFileParameters parameters, @Context HttpHeaders headers) {
        ProductLayout layout = parameters.layout(clock.instant());
        Acceptance.check(headers, layout.contentType());
        return RestMulti.fromMultiData(products.pieces(layout))
                .header(HttpHeaders.CONTENT_TYPE, layout.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + layout.fileName() + "\"")
                .build();
    }
}
