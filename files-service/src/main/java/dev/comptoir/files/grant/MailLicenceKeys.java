package dev.comptoir.files.grant;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mails a buyer the licence keys that came after the purchase, with the link. */
@ApplicationScoped
public class MailLicenceKeys {

    private final PaidOrderStore orders;
    private final PublishGrants publisher;

    MailLicenceKeys(PaidOrderStore orders, PublishGrants publisher) {
        this.orders = orders;
        this.publisher = publisher;
    }

    public Uni<Void> mail(SqlTx tx, Entitlement entitlement) {
        return orders.find(tx, entitlement.orderId())
                .chain(order -> publisher.mail(tx, Ids.next(), order, List.of(entitlement)));
    }
}
