package dev.comptoir.orders.document;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What documents say, in English; other languages stand in messages/documents_*.properties. */
@MessageBundle(value = "documents", locale = "en")
public interface PdfMessages {

    @Message("Invoice")
    String invoice();

    @Message("Cancellation invoice")
    String cancellation();

    @Message("Credit note")
    String creditNote();

    @Message("Packing slip")
    String packingSlip();

    @Message("Carried over: {sum}")
    String carriedOver(String sum);

    @Message("Return slip")
    String returnSlip();

    @Message("Return")
    String returnNumber();

    @Message("Send to")
    String sendTo();

    @Message("From")
    String sentBy();

    @Message("Put this page into the parcel, and write {number} on it.")
    String putIntoParcel(String number);

    @Message("Sales receipt")
    String salesReceipt();

    @Message("Refund receipt")
    String refundReceipt();

    @Message("Quote")
    String quote();

    @Message("Valid until")
    String validUntil();

    @Message("Page")
    String page();

    @Message("of")
    String pageOf();

    @Message("Number")
    String number();

    @Message("Date")
    String date();

    @Message("Due date")
    String dueDate();

    @Message("Order")
    String order();

    @Message("Order date")
    String orderDate();

    @Message("Refers to invoice")
    String refersTo();

    @Message("{number} of {day}")
    String numberOfDay(String number, String day);

    @Message("Reason")
    String reason();

    @Message("VAT number")
    String vatNumber();

    @Message("Tax number")
    String taxNumber();

    @Message("Reverse charge: the recipient owes the VAT (Article 196 of Directive 2006/112/EC)")
    String reverseCharge();

    @Message("VAT exempt intra-Community supply (Article 138 of Directive 2006/112/EC)")
    String intraCommunity();

    @Message("VAT exempt export (Article 146 of Directive 2006/112/EC)")
    String export();

    @Message("Not subject to VAT")
    String outOfScope();

    @Message("To be paid to")
    String account();

    @Message("Credited to the buyer")
    String creditTerms();

    @Message("Registration number")
    String registrationNumber();

    @Message("Billed to")
    String billedTo();

    @Message("Delivered to")
    String deliveredTo();

    @Message("Shipping")
    String shipping();

    @Message("Credit")
    String credit();

    @Message("Description")
    String description();

    @Message("Qty")
    String quantity();

    @Message("To ship")
    String toShip();

    @Message("Unit price excl. tax")
    String unitPrice();

    @Message("Discount")
    String discount();

    @Message("Tax")
    String taxRate();

    @Message("Net")
    String net();

    @Message("Total")
    String gross();

    @Message("Tax rate")
    String rateHead();

    @Message("Net amount")
    String netHead();

    @Message("Tax amount")
    String taxHead();

    @Message("Subtotal excl. tax")
    String subtotal();

    @Message("Total excl. tax")
    String netTotal();

    @Message("Total tax")
    String taxTotal();

    @Message("Total incl. tax")
    String total();

    @Message("Paid before this invoice")
    String prepaid();

    @Message("Left to pay")
    String payable();

    @Message("Payment method")
    String paymentMethod();

    @Message("Paid")
    String paid();

    @Message("Refunded")
    String refunded();

    @Message("Still to pay")
    String due();

    @Message("Refunded amount")
    String refundedAmount();

    @Message("SKU")
    String sku();

    @Message("The customer wrote")
    String remark();

    @Message("Gift message")
    String giftMessage();
}
