package dev.comptoir.orders.fulfillment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The messages of mails about an order's way to the customer, in English; French stands in messages/fulfillment_fr. */
@MessageBundle(value = "fulfillment", locale = "en")
interface FulfillmentMessages {

    @Message("Hello {name},")
    String hello(String name);

    @Message("Hello,")
    String helloUnknown();

    @Message("Your order {number} is ready to be picked up")
    String readySubject(String number);

    @Message("Ready for you")
    String readyHeading();

    @Message("Your order {number} is ready. You can pick it up at our store.")
    String readyText(String number);
}
