package dev.comptoir.orders.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The messages of all mails about orders, in English; other languages stand in messages/orders_*.properties. */
@MessageBundle(value = "orders", locale = "en")
interface MailMessages {

    @Message("Hello {name},")
    String hello(String name);

    @Message("Hello,")
    String helloUnknown();

    @Message("Your order {number}")
    String confirmationSubject(String number);

    @Message("Thank you for your order")
    String confirmationHeading();

    @Message("We have received your order {number} and will let you know when it is on its way.")
    String confirmationText(String number);

    @Message("New order {number}: {total}")
    String merchantSubject(String number, String total);

    @Message("{customer} has placed an order")
    String merchantHeading(String customer);

    @Message("Order {number} came in.")
    String merchantText(String number);

    @Message("The customer wrote: {remark}")
    String merchantRemark(String remark);

    @Message("Manage this order")
    String manageOrder();

    @Message("Your order {number} is on its way")
    String shippedSubject(String number);

    @Message("On its way to you")
    String shippedHeading();

    @Message("These items of your order {number} are on their way to you.")
    String shippedText(String number);

    @Message("Carrier: {carrier}")
    String shippedCarrier(String carrier);

    @Message("Tracking number: {number}")
    String shippedTracking(String number);

    @Message("Track the parcel")
    String trackParcel();

    @Message("Refund for your order {number}")
    String refundSubject(String number);

    @Message("We have sent you a refund")
    String refundHeading();

    @Message("We are refunding {amount} for your order {number}. It can take some days to reach your account.")
    String refundText(String amount, String number);

    @Message("Reason: {reason}")
    String refundReason(String reason);

    @Message("Your order {number} is cancelled")
    String cancelledSubject(String number);

    @Message("Your order is cancelled")
    String cancelledHeading();

    @Message("Your order {number} has been cancelled. Nothing will be sent.")
    String cancelledText(String number);

    @Message("Order {number} is on hold: stock is short")
    String shortfallSubject(String number);

    @Message("An order needs you")
    String shortfallHeading();

    @Message(
            "Order {number} could not take its stock: its reservation had expired and the stock went to others. It is on hold until you resume or cancel it.")
    String shortfallText(String number);

    @Message("{sku}: {requested} ordered, {available} available")
    String shortfallLine(String sku, int requested, int available);
}
