package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.discount.MailedDiscount;
import dev.comptoir.campaigns.discount.domain.CodeKind;
import dev.comptoir.campaigns.discount.domain.EntitlementMode;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.mail.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Mails about carts that nobody left, to look at a template and to see what it costs. */
final class SampleReminders {

    private static final String PICTURE = "https://placehold.co/128x128/e4e4dd/66665e/png";
    private static final int MANY = 200;
    private static final long PRICE = 2_400;
    private static final UUID NOBODY = new UUID(0, 0);

    private SampleReminders() {}

    /** A cart of two rows. */
    static Reminder cart(Language language, String currency, Instant now) {
        return of(language, currency, now, 2);
    }

    /** The largest cart there can be. */
    static Reminder largestCart(Language language, String currency, Instant now) {
        return of(language, currency, now, MANY);
    }

    /** A code for this mail alone. */
    static MailedDiscount discount(Language language, Instant now) {
        LocalDate lastDay = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(14);
        String name = language == Language.FRENCH ? "10 % de remise" : "10% off";
        return new MailedDiscount(NOBODY, name, EntitlementMode.CODE, CodeKind.PER_EMAIL, "7KQ2M-X9DWP", lastDay);
    }

    private static Reminder of(Language language, String currency, Instant now, int rows) {
        String name = language == Language.FRENCH ? "Cabas en lin" : "Linen tote";
        List<Reminder.Item> items =
                IntStream.range(0, rows).mapToObj(i -> item(name, i, currency)).toList();
        Money total = items.stream().map(Reminder.Item::total).reduce(Money.zero(currency), Money::plus);
        return new Reminder(
                "",
                NOBODY,
                NOBODY,
                null,
                null,
                new Reminder.Addressee("camille@example.com", "Camille Martin", language.tag()),
                items,
                new Reminder.Sum(total, Money.zero(currency)),
                Reminder.Words.NONE,
                now,
                null);
    }

    private static Reminder.Item item(String name, int row, String currency) {
        int quantity = row == 0 ? 2 : 1;
        Money price = Money.ofMinor(PRICE, currency);
        return new Reminder.Item(
                name, row == 0 ? PICTURE : null, quantity, price, Money.ofMinor(PRICE * quantity, currency));
    }
}
