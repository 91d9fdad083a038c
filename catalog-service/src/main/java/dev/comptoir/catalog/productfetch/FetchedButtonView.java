package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.productfetch.domain.ButtonResult;
import dev.comptoir.catalog.productfetch.domain.ReadButton;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one button. */
@Schema(name = "FetchedButton", requiredProperties = "externalId")
public record FetchedButtonView(
        @Schema(description = "The page it stands on", maxLength = 2048)
        String pageUrl,

        @Schema(description = "Its place among all buttons that were read, from 1", examples = "1")
        int place,

        @Schema(description = "The id the button names; empty when it names none", maxLength = 255)
        String externalId,

        ButtonResult result,

        @Schema(description = "The product; absent when there is none, or would only be one")
        UUID productId,

        @Schema(description = "Why it is refused: missing-id, price-not-a-number, ...", maxLength = 64)
        String code,

        @Schema(description = "The same in words", maxLength = 500)
        String reason) {

    static FetchedButtonView of(ReadButton button, ButtonResult result, UUID productId) {
        return new FetchedButtonView(
                button.page().toString(), button.place(), button.externalId(), result, productId, null, null);
    }

    static FetchedButtonView refused(ReadButton button, String code, String reason) {
        String shown = reason.length() <= 500 ? reason : reason.substring(0, 500);
        return new FetchedButtonView(
                button.page().toString(), button.place(), button.externalId(), ButtonResult.REFUSED, null, code, shown);
    }
}
