package dev.comptoir.campaigns.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The messages of mails and pages; the French ones stand in messages/words_fr.properties. */
@MessageBundle(value = "words", locale = "en")
public interface MailMessages {

    @Message("Hello {name},")
    String hello(String name);

    @Message("Hello,")
    String helloUnknown();

    @Message("Your code")
    String yourCode();

    @Message("Your discount")
    String yourDiscount();

    @Message("Valid until")
    String validUntil();

    @Message("Still in your cart")
    String inYourCart();

    @Message("Finish your order")
    String finish();

    @Message("Visit {store}")
    String visit(String store);

    @Message("You receive this mail because you left a cart at {store}.")
    String why(String store);

    @Message("Unsubscribe from these mails")
    String unsubscribe();

    @Message("Reminders wait for their template")
    String templateFailed();

    @Message(
            "Mails about abandoned carts cannot be written with the template {name}. They wait and go out once you have changed it.")
    String templateFailedText(String name);

    @Message("Reason")
    String templateFailedReason();

    @Message("No more reminders?")
    String unsubscribeTitle();

    @Message(
            "{store} will no longer send you mails about carts you left behind. Mails about your orders are not affected.")
    String unsubscribeText(String store);

    @Message("Unsubscribe")
    String unsubscribeButton();

    @Message("You are unsubscribed")
    String unsubscribedTitle();

    @Message("{store} will not remind you of carts any more.")
    String unsubscribedText(String store);

    @Message("This link does not work")
    String brokenTitle();

    @Message("It may have been cut off. Use the unsubscribe link of the mail itself, or write to {store}.")
    String brokenText(String store);
}
