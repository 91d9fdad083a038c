package dev.comptoir.orders.livestatus;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the live status says, in English; other languages stand in messages/livestatus_*.properties. */
@MessageBundle(value = "livestatus", locale = "en")
interface StatusMessages {

    @Message("Order {number}")
    String title(String number);

    @Message("Placed on {day}")
    String placedOn(String day);

    @Message("Order received")
    String received();

    @Message("Being prepared")
    String preparing();

    @Message("Ready to be picked up")
    String ready();

    @Message("Partly on its way")
    String partlyShipped();

    @Message("On its way")
    String shipped();

    @Message("Delivered")
    String delivered();

    @Message("Returned")
    String returned();

    @Message("Cancelled")
    String cancelled();

    @Message("Waiting for payment")
    String unpaid();

    @Message("Nothing to pay")
    String nothingDue();

    @Message("Partly paid")
    String partlyPaid();

    @Message("Paid")
    String paid();

    @Message("Partly refunded")
    String partlyRefunded();

    @Message("Refunded")
    String refunded();

    @Message("Progress")
    String progress();

    @Message("done")
    String stepDone();

    @Message("Payment")
    String payment();

    @Message("Parcels")
    String parcels();

    @Message("Parcel {number}")
    String parcel(int number);

    @Message("Carrier")
    String carrier();

    @Message("Tracking number")
    String trackingNumber();

    @Message("Track the parcel")
    String track();

    @Message("Shipped on {day}")
    String shippedOn(String day);

    @Message("Delivered on {day}")
    String deliveredOn(String day);

    @Message("What you ordered")
    String items();

    @Message("Quantity: {number}")
    String quantity(int number);

    @Message("Subtotal")
    String subtotal();

    @Message("Discount")
    String discount();

    @Message("Shipping")
    String shipping();

    @Message("Tax")
    String tax();

    @Message("Total")
    String total();

    @Message("Paid")
    String paidSum();

    @Message("Refunded")
    String refundedSum();

    @Message("Still to pay")
    String due();

    @Message("Pay {amount} now")
    String pay(String amount);

    @Message("Withdraw from contract here")
    String withdraw();

    @Message("Back to the shop")
    String shop();

    @Message("This link leads nowhere")
    String unknownTitle();

    @Message("Please open the link in your e-mail again, or ask the shop.")
    String unknownText();
}
