package dev.comptoir.campaigns.letter;

import dev.comptoir.campaigns.store.StoreProfile;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.security.SignedTokens;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a reminder into words: subject, text and HTML in the shopper's language, with a signed link back to the cart. */
@ApplicationScoped
public class WriteReminder {

    public static final Duration LINK_LIFETIME = Duration.ofDays(30);

    private final SignedTokens tokens;
    private final String publicUrl;

    WriteReminder(SignedTokens tokens, @ConfigProperty(name = "comptoir.public-url") String publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public OutgoingMail handle(Reminder reminder, StoreProfile store) {
        ReminderLetter letter = letter(reminder, store);
        return new OutgoingMail(
                reminder.dedupeKey(),
                OutgoingMail.Kind.MARKETING,
                "cart-recovery",
                reminder.cartId(),
                sender(store),
                reminder.recipient(),
                letter.subject(),
                render(LetterTemplates.reminderText(letter), letter),
                render(LetterTemplates.reminderHtml(letter), letter),
                letter.unsubscribeUrl());
    }

    private ReminderLetter letter(Reminder reminder, StoreProfile store) {
        String language = Languages.of(reminder.locale(), store.locale());
        LetterWords words = Languages.words(language);
        return new ReminderLetter(
                language,
                reminder.subject().isBlank() ? words.subject() : reminder.subject(),
                store.name(),
                paragraphs(reminder.message().isBlank() ? words.greeting() : reminder.message()),
                reminder.items().stream().map(item -> shown(item, language)).toList(),
                price(reminder.total(), language),
                recoverUrl(reminder),
                webAddress(store.storefrontUrl()),
                store.address(),
                unsubscribeUrl(reminder));
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

    private static String render(TemplateInstance template, ReminderLetter letter) {
        return template.setLocale(letter.language()).render();
    }

    private static ReminderLetter.Item shown(Reminder.Item item, String language) {
        return new ReminderLetter.Item(
                item.name(), webAddress(item.imageUrl()), item.quantity(), price(item.total(), language));
    }

    /** Anything but http and https has no business in a mail. */
    private static String webAddress(String url) {
        return url != null && url.matches("(?i)https?://.+") ? url : null;
    }

    static String price(Money money, String language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.of(language));
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(Money.exponent(money.currency()));
        format.setMaximumFractionDigits(Money.exponent(money.currency()));
        return format.format(money.toDecimal());
    }

    private static List<List<String>> paragraphs(String message) {
        return Arrays.stream(message.strip().split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }

    private static String sender(StoreProfile store) {
        String name = store.name().replaceAll("[^\\p{L}\\p{N} .&'-]", " ").strip();
        return name.isEmpty() ? store.email() : name + " <" + store.email() + ">";
    }
}
