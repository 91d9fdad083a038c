package dev.comptoir.catalog.product;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a caller may ask of the product list. */
public class ProductListParameters {

    @RestQuery
    @Parameter(
            description = "Only products with this status",
            schema = @Schema(enumeration = {"DRAFT", "ACTIVE", "ARCHIVED"}))
    String status;

    @RestQuery
    @Parameter(description = "Only the product that has a variant with exactly this SKU")
    @Size(min = 1, max = Texts.SKU)
    String sku;

    @RestQuery
    @Parameter(description = "Only the product with exactly this merchant-defined id")
    @Size(min = 1, max = Texts.EXTERNAL_ID)
    String externalId;

    @RestQuery
    @Parameter(description = "Only products whose name starts with this, in any case")
    @Size(min = 1, max = Texts.NAME)
    String q;

    @RestQuery
    @Parameter(description = "Changed at this time or later", schema = @Schema(format = "date-time"))
    String updatedFrom;

    @RestQuery
    @Parameter(description = "Changed before this time", schema = @Schema(format = "date-time"))
    String updatedTo;

    @RestQuery
    @Parameter(
            description = "Order of the list; -unitsSold shows the best sellers first, to merchant keys only",
            schema =
                    @Schema(
                            enumeration = {
                                "-createdAt",
                                "createdAt",
                                "name",
                                "-name",
                                "-updatedAt",
                                "updatedAt",
                                "-unitsSold"
                            },
                            defaultValue = "-createdAt"))
    String sort;

    @RestQuery
    @Parameter(description = "Products a page")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;

    @RestQuery
    @Parameter(description = "nextCursor of the page before; holds for the same filters and sort only")
    @Size(max = 2000)
    String cursor;

    @RestQuery
    @Parameter(description = "Whether to count all matches, too")
    @DefaultValue("false")
    boolean count;
}
