package dev.comptoir.campaigns.mail;

import dev.comptoir.campaigns.discount.MailedDiscount;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.MailReason;
import dev.comptoir.platform.mail.MailSums;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.storefront.StoreProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Composes the mail about an abandoned cart in the shopper's language, with a signed link back to the cart. */
@ApplicationScoped
public class ReminderMail {

    public static final Duration LINK_LIFETIME = Duration.ofDays(30);

    private final SignedTokens tokens;
    private final String publicUrl;

    ReminderMail(SignedTokens tokens, @ConfigProperty(name = "comptoir.public-url") String publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public OutgoingMail compose(Reminder reminder, StoreProfile store) {
        Language language = Language.of(reminder.locale(), store.locale());
        MailMessages messages = language.messages(MailMessages.class);
        return page(reminder, store, language, messages)
                .mail(
                        new MailReason(
                                reminder.dedupeKey(), OutgoingMail.Kind.MARKETING, "cart-recovery", reminder.cartId()),
                        reminder.recipient(),
                        reminder.subject().isBlank() ? messages.subject() : reminder.subject());
    }

    private MailPage page(Reminder reminder, StoreProfile store, Language language, MailMessages messages) {
        return MailPage.of(store.sender(), language)
                .text(reminder.message().isBlank() ? messages.greeting() : reminder.message())
                .text(discount(reminder.discount(), messages))
                .fact(messages.yourCode(), code(reminder.discount()))
                .fact(messages.validUntil(), lastDay(reminder.discount(), language))
                .itemsHeading(messages.inYourCart())
                .items(reminder.items().stream().map(ReminderMail::item).toList())
                .sums(MailSums.of(subtotal(reminder), reminder.total()))
                .button(messages.finish(), recoverUrl(reminder))
                .link(messages.visit(store.name()), store.storefrontUrl())
                .footnote(messages.why(store.name()))
                .unsubscribe(messages.unsubscribe(), unsubscribeUrl(reminder));
    }

    private static String discount(MailedDiscount discount, MailMessages messages) {
        if (discount == null) {
            return "";
        }
        return discount.isShown() ? messages.discountByCode(discount.name()) : messages.discountByLink(discount.name());
    }

    private static String code(MailedDiscount discount) {
        return discount != null && discount.isShown() ? discount.code() : null;
    }

    private static String lastDay(MailedDiscount discount, Language language) {
        return discount == null || discount.lastDay() == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(discount.lastDay());
    }

    private static MailItem item(Reminder.Item item) {
        return MailItem.of(item.name())
                .picture(item.imageUrl())
                .quantity(item.quantity())
                .amount(item.total());
    }

    private static Money subtotal(Reminder reminder) {
        return reminder.items().stream()
                .map(Reminder.Item::total)
                .reduce(Money.zero(reminder.total().currency()), Money::plus);
    }

    private String recoverUrl(Reminder reminder) {
        return publicUrl + "/v1/recover/"
                + tokens.issue(
                        "recover",
                        reminder.sentAt().plus(LINK_LIFETIME),
                        reminder.cartId(),
                        reminder.campaignId(),
                        reminder.sendId());
    }

    private String unsubscribeUrl(Reminder reminder) {
        return publicUrl + "/v1/unsubscribe/" + UnsubscribeTokens.issue(tokens, reminder.ownerId(), reminder.sentAt());
    }
}
