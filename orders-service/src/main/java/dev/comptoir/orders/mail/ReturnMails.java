package dev.comptoir.orders.mail;

import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The mails a customer gets about goods that come back. */
@ApplicationScoped
public class ReturnMails {

    /** A return as the customer reads of it; the reason is that of a refusal, null for none. */
    public record Parcel(UUID returnId, String number, String reason, List<Item> items) {}

    /** One product that comes back. */
    public record Item(String name, String imageUrl, int quantity) {}

    /** @param kind one of those about returns */
    public OutgoingMail mail(EmailKind kind, MailContext context, Parcel parcel) {
        String reason = parcel.reason() == null ? "" : parcel.reason();
        Map<String, ?> values = Map.of("number", parcel.number(), "reason", reason);
        CustomerMail mail = CustomerMail.of(kind, context, Map.of("return", values));
        mail.page()
                .fact(context.messages().returnNumber(), parcel.number())
                .fact(context.messages().refundReason(), parcel.reason())
                .items(parcel.items().stream()
                        .map(item -> MailItem.of(item.name())
                                .picture(item.imageUrl())
                                .quantity(item.quantity()))
                        .toList());
        if (kind == EmailKind.RETURN_APPROVED) {
            mail.button(
                    context.messages().printReturnSlip(),
                    context.statusUrl() + "/returns/" + parcel.returnId() + "/return-slip");
        }
        return mail.mail(parcel.returnId());
    }
}
