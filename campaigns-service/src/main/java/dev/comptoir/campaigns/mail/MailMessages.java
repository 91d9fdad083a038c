package dev.comptoir.campaigns.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The messages of mails and pages; the French ones stand in messages/words_fr.properties. */
@MessageBundle(value = "words", locale = "en")
public interface MailMessages {

    @Message("You left items in your cart")
    String subject();

    @Message("You left something behind. We have kept your cart as it was, so you can pick up where you stopped.")
    String greeting();

    @Message("We have something for you: {name}. Enter the code before you order.")
    String discountByCode(String name);

    @Message("We have something for you: {name}. It is taken off when you go on with the button below.")
    String discountByLink(String name);

    @Message("Your code")
    String yourCode();

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
