package dev.comptoir.orders.offer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a quote says, in English; other languages stand in messages/offer_*.properties. */
@MessageBundle(value = "offer", locale = "en")
interface OfferMessages {

    @Message("Quote {number}")
    String title(String number);

    @Message("An offer for you")
    String sent();

    @Message("You can accept it until {moment}.")
    String sentUntil(String moment);

    @Message("You can accept it as it stands.")
    String sentOpen();

    @Message("You have accepted this offer")
    String accepted();

    @Message("The shop has your answer and makes your order of it.")
    String acceptedText();

    @Message("You have declined this offer")
    String declined();

    @Message("Nothing is ordered. If you think better of it, please write to the shop.")
    String declinedText();

    @Message("This offer has expired")
    String expired();

    @Message("It could be accepted until {moment}. Please ask the shop for a new one.")
    String expiredText(String moment);

    @Message("This offer has become order {number}")
    String converted(String number);

    @Message("It needs no answer any more.")
    String convertedText();

    @Message("The shop is working on this offer")
    String open();

    @Message("You get an e-mail as soon as you can accept it.")
    String openText();

    @Message("The shop has changed this offer or sent it again since you opened the page. Please read it once more.")
    String changed();

    @Message("Please choose one of the two answers.")
    String unanswered();

    @Message("What is offered")
    String items();

    @Message("Quantity: {number}")
    String quantity(int number);

    @Message("Subtotal excl. tax")
    String subtotal();

    @Message("Discount")
    String discount();

    @Message("Shipping")
    String shipping();

    @Message("Tax")
    String tax();

    @Message("Total incl. tax")
    String total();

    @Message("Accept with obligation to pay")
    String accept();

    @Message("Accept")
    String acceptFree();

    @Message("Decline")
    String decline();

    @Message("Download as PDF")
    String pdf();

    @Message("Back to the shop")
    String shop();

    @Message("This link leads nowhere")
    String unknown();

    @Message("Please open the link in your e-mail again, or ask the shop.")
    String unknownText();
}
