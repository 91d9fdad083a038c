package dev.comptoir.campaigns.mail;

import dev.comptoir.campaigns.discount.MailedDiscount;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.MailReason;
import dev.comptoir.platform.mail.MailSums;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.mail.SafeHtml;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.storefront.StoreProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Composes the mail about an abandoned cart in the shopper's language, with a signed link back to the cart. */
@ApplicationScoped
public class ReminderMail {

    public static final Duration LINK_LIFETIME = Duration.ofDays(30);

    private static final String NOWHERE = "preview";

    private final SignedTokens tokens;
    private final String publicUrl;

    ReminderMail(SignedTokens tokens, @ConfigProperty(name = "comptoir.public-url") String publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Refuses when the template cannot be rendered for this mail. */
    public OutgoingMail compose(Reminder reminder, StoreProfile store, RecoveryTemplate template) {
        Language language = Language.of(reminder.to().locale(), store.locale());
        String cartUrl = recoverUrl(reminder);
        RecoveryText text = template.render(language, ReminderValues.of(reminder, store, language, cartUrl));
        MailPage page = page(reminder, store, language, text);
        if (template.source(language) == TextSource.READY_MADE) {
            page.heading(text.subject());
        }
        return page.mail(
                new MailReason(reminder.dedupeKey(), OutgoingMail.Kind.MARKETING, "cart-recovery", reminder.cartId()),
                reminder.to().email(),
                text.subject().isEmpty() ? store.name() : text.subject());
    }

    /** Whether the template's own HTML, if it has any, links back to the cart. */
    public boolean leadsToCart(Reminder reminder, StoreProfile store, RecoveryTemplate template) {
        return SafeHtml.layout(compose(reminder, store, template).htmlBody()).leadsTo(recoverUrl(reminder));
    }

    private MailPage page(Reminder reminder, StoreProfile store, Language language, RecoveryText text) {
        MailMessages messages = language.messages(MailMessages.class);
        MailPage page = MailPage.of(store.sender(), language)
                .preheader(text.preheader())
                .text(text.message())
                .fact(messages.yourCode(), code(reminder.discount()))
                .fact(messages.yourDiscount(), unnamed(reminder, text))
                .fact(messages.validUntil(), ReminderValues.lastDay(reminder.discount(), language))
                .itemsHeading(messages.inYourCart())
                .items(reminder.items().stream().map(ReminderMail::item).toList())
                .sums(MailSums.of(
                        subtotal(reminder),
                        reminder.sum().discount(),
                        reminder.sum().total()))
                .button(messages.finish(), recoverUrl(reminder))
                .link(messages.visit(store.name()), store.storefrontUrl())
                .footnote(messages.why(store.name()))
                .unsubscribe(messages.unsubscribe(), unsubscribeUrl(reminder));
        return formatted(page, reminder.words().html(), text.html());
    }

    private static MailPage formatted(MailPage page, String words, String layout) {
        if (!layout.isBlank()) {
            page.body(SafeHtml.layout(layout));
        }
        return words.isEmpty() ? page : page.richText(SafeHtml.richText(words));
    }

    private static String code(MailedDiscount discount) {
        return discount != null && discount.isShown() ? discount.code() : null;
    }

    /** A discount that neither its code nor the merchant's words say anything of is named, or its last day would stand alone. */
    private static String unnamed(Reminder reminder, RecoveryText text) {
        MailedDiscount discount = reminder.discount();
        String words = reminder.words().html().isEmpty()
                ? text.message()
                : reminder.words().html();
        return discount == null || discount.isShown() || words.contains(discount.name()) ? null : discount.name();
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
                .reduce(Money.zero(reminder.sum().total().currency()), Money::plus);
    }

    private String recoverUrl(Reminder reminder) {
        if (reminder.isOnlyLookedAt()) {
            return publicUrl + "/v1/recover/" + NOWHERE;
        }
        return publicUrl + "/v1/recover/"
                + tokens.issue(
                        "recover",
                        reminder.sentAt().plus(LINK_LIFETIME),
                        reminder.cartId(),
                        reminder.campaignId(),
                        reminder.sendId());
    }

    private String unsubscribeUrl(Reminder reminder) {
        if (reminder.isOnlyLookedAt()) {
            return publicUrl + "/v1/unsubscribe/" + NOWHERE;
        }
        return publicUrl + "/v1/unsubscribe/"
                + UnsubscribeTokens.issue(
                        tokens,
                        new UnsubscribeTokens.Subscription(reminder.ownerId(), reminder.sendId()),
                        reminder.sentAt());
    }
}
