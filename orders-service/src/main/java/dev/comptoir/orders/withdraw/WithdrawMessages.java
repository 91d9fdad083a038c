package dev.comptoir.orders.withdraw;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the withdrawal page says, in English; the law words title and confirm. Other languages: messages/withdraw_*.properties. */
@MessageBundle(value = "withdraw", locale = "en")
interface WithdrawMessages {

    @Message("Withdraw from contract here")
    String title();

    @Message("Confirm withdrawal")
    String confirm();

    @Message("You can withdraw from your order {number} in two steps. You need not give a reason.")
    String introOrder(String number);

    @Message("You can withdraw from an order in two steps, without logging in. You need not give a reason.")
    String introOpen();

    @Message("Your withdrawal period ends at the end of {day}.")
    String ends(String day);

    @Message("Your withdrawal period has not begun: it runs until 14 days after you have received the last item.")
    String notBegun();

    @Message("The withdrawal period ended on {day}. You can still send your withdrawal; the shop will answer you.")
    String over(String day);

    @Message("Your name")
    String name();

    @Message("Your e-mail address")
    String email();

    @Message("We send the receipt there. Leave it empty to use the address of your order.")
    String emailOfOrder();

    @Message("The address you ordered with. We send the receipt there.")
    String emailHint();

    @Message("Order number")
    String orderNumber();

    @Message("It stands in our e-mails about your order.")
    String orderNumberHint();

    @Message("Which items")
    String goods();

    @Message("Leave it empty to withdraw from the whole order.")
    String goodsHint();

    @Message("Items to withdraw from")
    String items();

    @Message("How many of each? Enter 0 for what you want to keep.")
    String itemsHint();

    @Message("{name} (up to {most})")
    String item(String name, int most);

    @Message("Already withdrawn from")
    String withdrawn();

    @Message("The shop holds that there is no right of withdrawal for this item.")
    String exempt();

    @Message("Continue")
    String next();

    @Message("Change")
    String change();

    @Message("Check your withdrawal")
    String review();

    @Message("I withdraw from the contract about:")
    String statement();

    @Message("All items of the order")
    String whole();

    @Message("Receipt by e-mail to")
    String receipt();

    @Message("The address of your order")
    String orderAddress();

    @Message("We have received your withdrawal")
    String done();

    @Message(
            "The receipt, with the content, date and time of your withdrawal, is on its way to you by e-mail. Please keep it.")
    String doneText();

    @Message(
            "If order number and e-mail address belong together, the receipt is on its way to this address. If none comes"
                    + " within a few minutes, check both and send it again, or write to the shop.")
    String statedText();

    @Message("Withdrawal number")
    String number();

    @Message("Received on")
    String receivedAt();

    @Message("Please correct this first")
    String errors();

    @Message("Enter your name, at most 200 characters.")
    String errorName();

    @Message("Enter an e-mail address such as jane@example.com.")
    String errorEmail();

    @Message("Enter the order number, at most 100 characters.")
    String errorOrder();

    @Message("Describe the items in at most 2000 characters.")
    String errorGoods();

    @Message("{name}: enter a number from 0 to {most}.")
    String errorQuantity(String name, int most);

    @Message("{name}: all units are withdrawn from already; nothing more is needed for them.")
    String errorWithdrawn(String name);

    @Message("Choose at least one item.")
    String errorNothing();

    @Message(
            "Everything of this order is withdrawn already, or the order is cancelled. Please look for the receipt in your e-mails.")
    String already();

    @Message("Back to the shop")
    String shop();

    @Message("This link leads nowhere")
    String unknown();

    @Message("Please open the link in your e-mail again, or withdraw with your order number:")
    String unknownText();
}
