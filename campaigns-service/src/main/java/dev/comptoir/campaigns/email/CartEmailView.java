package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.sendinghours.domain.OpenHours;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One mail about an abandoned cart, past or planned. */
@Schema(
        name = "CartEmail",
        description = "One mail about an abandoned cart, past or planned.",
        requiredProperties = {"cartId", "campaignId", "origin", "state", "dueAt", "updatedAt"})
public record CartEmailView(
        @Schema(description = "Id of the send") UUID id,
        UUID cartId,

        @Schema(description = "The campaign that takes the cart")
        UUID campaignId,

        @Schema(
                description = "AUTOMATIC: a step of the campaign; MANUAL: sent by hand",
                examples = "AUTOMATIC",
                maxLength = 20)
        String origin,

        @Schema(description = "1 to 3; absent for a mail sent by hand", minimum = "1", maximum = "3")
        Integer step,

        @Schema(description = """
                        SCHEDULED; SENT: handed over to be mailed; STOPPED: the shopper ordered or came back; SUPPRESSED: a
                        rule kept it back""", examples = "SENT", maxLength = 20)
        String state,

        @Schema(description = """
                        Why it was not sent: ORDERED, RESUMED, NEWER_CART, CAMPAIGN_CHANGED, TOO_LATE, UNSENDABLE, NO_CONSENT,
                        ERASED, or as the list of /email-suppressions has it: UNSUBSCRIBED, BOUNCED, COMPLAINED, MANUAL (added
                        by you), IMPORTED. The list of reasons is open-ended; for one that is SCHEDULED, TEMPLATE_FAILED: it waits until the template is changed""", examples = "ORDERED", maxLength = 30)
        String reason,

        @Schema(description = "When it goes out, quiet hours and days passed over, or was to go out")
        Instant dueAt,

        @Schema(description = "When it was handed over") Instant sentAt,

        @Schema(description = """
                        How the mail server took it: READY, SENDING, SENT, UNKNOWN (the program or the mail server fell
                        silent while sending), FAILED""", examples = "SENT", maxLength = 20)
        String delivery,

        @Schema(description = "When its link was first followed")
        Instant clickedAt,

        @Schema(description = "The code of the discount it gives; absent for none", maxLength = 64)
        String code,

        @Schema(description = "The order it brought back: its link was followed, then the order was paid")
        UUID orderId,

        @Schema(description = "When that order was paid") Instant recoveredAt,
        @Schema(description = "What that order came to") Money recoveredTotal,

        @Schema(description = "As it was mailed; absent before", maxLength = 200)
        String subject,

        @Schema(description = "When it was planned, stopped, sent, clicked or brought an order, whichever was last")
        Instant updatedAt) {

    /** @param hours in which a planned mail really goes out */
    static CartEmailView read(Columns c, OpenHours hours) {
        UUID id = c.uuid();
        UUID cartId = c.uuid();
        UUID campaignId = c.uuid();
        int step = c.integer();
        boolean isManual = step == 0;
        String state = c.text();
        return new CartEmailView(
                id,
                cartId,
                campaignId,
                isManual ? "MANUAL" : "AUTOMATIC",
                isManual ? null : step,
                state,
                c.textOrNull(),
                state.equals("SCHEDULED") ? hours.from(c.instant()) : c.instant(),
                c.instant(),
                c.text(),
                c.instant(),
                c.textOrNull(),
                c.uuid(),
                c.instant(),
                total(c.text(), c.numberOrNull()),
                c.textOrNull(),
                c.instant());
    }

    private static Money total(String currency, Long minor) {
        return minor == null ? null : Money.ofMinor(minor, currency);
    }
}
