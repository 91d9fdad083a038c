package dev.comptoir.orders.paymentsession;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the provider's page calls what is paid, in English; other languages stand in messages/sessions_*.properties. */
@MessageBundle(value = "sessions", locale = "en")
interface SessionMessages {

    @Message("Order {number}")
    String title(String number);
}
