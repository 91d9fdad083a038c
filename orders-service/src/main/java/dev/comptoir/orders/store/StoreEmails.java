package dev.comptoir.orders.store;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.contracts.shared.StoreEmailsV1;
import dev.comptoir.platform.mail.MailDesign;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the store's mails look, who sends them, and where the merchant's own lead. */
@Schema(name = "StoreEmails")
public record StoreEmails(
        @Schema(
                description =
                        "Shown at the top instead of the name; https only. Documents have a logo of their own: /settings/invoicing/logo",
                examples = "https://shop.example/logo.png")
        @Size(max = 500)
        @Pattern(regexp = "https://[^\\s<>\"]+", message = "must be an https address")
        String logoUrl,

        @Schema(
                description = "Of the button and the links; made readable where it is too light or too dark",
                examples = "#1f4d3a")
        @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "must be a colour such as #1f4d3a")
        String accentColor,

        @Schema(description = "Sender's name instead of the store's") @Size(max = 100) @Pattern(regexp = "[^\\r\\n]*")
        String senderName,

        @Schema(description = "Sender's address instead of the store's; your mail server must let it send")
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String senderEmail,

        @Schema(description = "Where customers' answers go instead of the sender")
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String replyTo,

        @Schema(
                description =
                        "Page where you manage an order, with {orderId} or {orderNumber} in it; the merchant's mails"
                                + " link to it, and without it to nothing",
                examples = "https://admin.example/orders/{orderId}")
        @Size(max = 500)
        @Pattern(
                regexp = "(?=.*\\{order(Id|Number)\\})https?://([^\\s<>\"{}]|\\{orderId\\}|\\{orderNumber\\})+",
                message = "must be a web address with {orderId} or {orderNumber} in it")
        String orderAdminUrl) {

    public static final StoreEmails NONE = new StoreEmails(null, null, null, null, null, null);

    MailDesign design() {
        return new MailDesign(logoUrl, accentColor, senderName, senderEmail, replyTo);
    }

    /** Empty when the merchant has named no page. */
    String orderUrl(UUID orderId, String orderNumber) {
        return orderAdminUrl == null
                ? ""
                : orderAdminUrl
                        .replace("{orderId}", orderId.toString())
                        .replace("{orderNumber}", URLEncoder.encode(orderNumber, StandardCharsets.UTF_8));
    }

    StoreEmailsV1 contract() {
        return new StoreEmailsV1(logoUrl, accentColor, senderName, senderEmail, replyTo);
    }
}
