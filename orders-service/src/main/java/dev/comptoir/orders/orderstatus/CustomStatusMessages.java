package dev.comptoir.orders.orderstatus;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The messages of mails about the merchant's own statuses, in English; French stands in messages/orderstatus_fr. */
@MessageBundle(value = "orderstatus", locale = "en")
interface CustomStatusMessages {

    @Message("Hello {name},")
    String hello(String name);

    @Message("Hello,")
    String helloUnknown();

    @Message("Your order {number}: {status}")
    String subject(String number, String status);

    @Message("There is news of your order {number}. It is now: {status}")
    String text(String number, String status);
}
