package dev.comptoir.catalog.productexport;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** All products as one file, over HTTP. */
@Path("/products/file")
@Produces("text/csv")
@Tag(name = "Products")
class ProductFileResource {

    private final ProductFileStore products;

    ProductFileResource(ProductFileStore products) {
        this.products = products;
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(
            operationId = "downloadProducts",
            summary = "Download all products as a file of another shop system",
            description = """
            Shopify's or WooCommerce's product CSV: UTF-8, commas, RFC 4180. Sent to `/product-imports` it leaves as it is
            what such a file cannot say: metadata, translations, law, files, customs and, in Shopify's, sales. What else
            such a file cannot say is changed when it is sent: names of variants (made of their option values), in Shopify's
            option values that no variant has (they go), tags that contain a comma (they become several) and categories
            after the second (they go), in WooCommerce's archived (it becomes a draft). Text that a spreadsheet would take
            for a formula has an apostrophe in front. Shopify knows three options: a product with more is left out there. A
            WooCommerce simple product goes under its SKU; an externalId that is another stands in the column
            `Meta: comptoir_external_id`. A variant that leaves an option open has an empty cell there. Stock is what can be sold at that moment. Products that change
            while the file is written are in it as they were or as they are.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Multi<byte[]> download(
            @RestQuery @NotNull @Parameter(description = "SHOPIFY or WOOCOMMERCE", required = true)
                    ProductFileFormat format) {
        return RestMulti.fromMultiData(products.pieces(format))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8; header=present")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"products-%s.csv\""
                                .formatted(format.name().toLowerCase(Locale.ROOT)))
                .build();
    }
}
