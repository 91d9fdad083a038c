package dev.comptoir.orders.offer;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a quote's page, for the API's readers; {@link OfferAnswer} reads it. */
@Schema(name = "OfferPageForm", description = "What the page of a quote sends")
interface OfferPageForm {

    @Schema(
            type = SchemaType.STRING,
            description = "Which button was pressed",
            required = true,
            enumeration = {"accept", "decline"})
    String answer();

    @Schema(description = "Of the quote that the page showed", required = true, examples = "3", maxLength = 20)
    String version();
}
