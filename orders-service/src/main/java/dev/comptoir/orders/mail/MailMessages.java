package dev.comptoir.orders.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails about orders say around their templates, in English; other languages stand in messages/orders_*.properties. */
@MessageBundle(value = "orders", locale = "en")
public interface MailMessages {

    @Message("Hello {name},")
    String hello(String name);

    @Message("Hello,")
    String helloUnknown();

    @Message("View your order")
    String viewOrder();

    @Message("Delivered to")
    String shippingAddress();

    @Message("Shipping method: {name}")
    String shippingMethod(String name);

    @Message("Billed to")
    String billingAddress();

    @Message("Paid")
    String paid();

    @Message("Refunded")
    String refunded();

    @Message("Still to pay")
    String due();

    @Message("Carrier")
    String shippedCarrier();

    @Message("Tracking number")
    String shippedTracking();

    @Message("Pay now")
    String payNow();

    @Message("More money than is due for order {number}")
    String excessSubject(String number);

    @Message("Money has come in that nobody owed")
    String excessHeading();

    @Message(
            "{amount} of a payment for order {number} is more than was due: it was paid twice, or after it was cancelled. Refund it in the order.")
    String excessText(String amount, String number);

    @Message("A refund of order {number} has failed")
    String refundFailedSubject(String number);

    @Message("The payment provider could not send a refund")
    String refundFailedHeading();

    @Message(
            "{amount} of order {number} did not go back to the customer and can be refunded again. Send it another way and record it with settlement MANUAL, or try again.")
    String refundFailedText(String amount, String number);

    @Message("Track the parcel")
    String trackParcel();

    @Message("Invoice")
    String invoice();

    @Message("Cancellation invoice")
    String cancellationInvoice();

    @Message("Credit note")
    String creditNote();

    @Message("Download as PDF")
    String downloadDocument();

    @Message("Print the return slip")
    String printReturnSlip();

    @Message("Reason")
    String refundReason();

    @Message("Refund")
    String refund();

    @Message("What we give back")
    String refundedItems();

    @Message("What we give back, taxes included")
    String refundedItemsWithTax();

    @Message("Including {rate} tax")
    String includedTaxAt(String rate);

    @Message("Including tax")
    String includedTax();

    @Message("Return")
    String returnNumber();

    @Message("Withdrawal")
    String withdrawalNumber();

    @Message("Received on")
    String withdrawalReceived();

    @Message("Order")
    String withdrawalOrder();

    @Message("Name")
    String withdrawalName();

    @Message("Items, as you wrote them")
    String withdrawalGoods();

    @Message("New order {number}: {total}")
    String merchantSubject(String number, String total);

    @Message("{customer} has placed an order")
    String merchantHeading(String customer);

    @Message("Order {number} came in.")
    String merchantText(String number);

    @Message("E-mail")
    String merchantEmail();

    @Message("Phone")
    String merchantPhone();

    @Message("Shipping")
    String merchantShipping();

    @Message("The customer wrote")
    String merchantRemark();

    @Message("Gift message")
    String giftMessage();

    @Message("Manage this order")
    String manageOrder();

    @Message("Order {number} is on hold: stock is short")
    String shortfallSubject(String number);

    @Message("An order needs you")
    String shortfallHeading();

    @Message("Order {number} could not take its stock: its reservation had expired and the stock went to others. It is"
            + " on hold until you resume or cancel it.")
    String shortfallText(String number);

    @Message("{sku}: {requested} ordered, {available} available")
    String shortfallLine(String sku, int requested, int available);

    @Message("Quote {number} from {store}")
    String quoteSubject(String number, String store);

    @Message("An offer from {store}")
    String quoteHeading(String store);

    @Message("Here is our quote {number}.")
    String quoteText(String number);

    @Message("See the offer")
    String quoteButton();

    @Message("Download it as PDF")
    String quotePdf();

    @Message("Being made")
    String sampleStatus();

    @Message("One item was torn")
    String sampleReason();

    @Message("A question about your order")
    String sampleSubject();

    @Message("Which size shall we send?")
    String sampleText();
}
