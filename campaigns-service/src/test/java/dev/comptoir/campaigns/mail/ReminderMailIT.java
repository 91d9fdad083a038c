package dev.comptoir.campaigns.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.StoreEmailsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.mail.MailDesign;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.storefront.StoreProfile;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class ReminderMailIT {

    private static final StoreProfile STORE = new StoreProfile(
            1,
            "Chez Léa & Co.",
            "hello@lea.example",
            "EUR",
            ZoneOffset.UTC,
            "en",
            "https://shop.example/",
            List.of("12 rue des Lilas", "75011 Paris", "FR"),
            false,
            MailDesign.NONE);

    @Inject
    ReminderMail mail;

    @Inject
    RecoveryDesk desk;

    @Test
    @Proves("M-022")
    void shows_message_products_total_both_links_and_the_store() {
        OutgoingMail sent = mail.compose(
                reminder("en", "", "Desk lamp", "https://shop.example/lamp.jpg"), STORE, RecoveryTemplate.READY_MADE);

        assertThat(sent.htmlBody())
                .contains("pick up where you stopped")
                .contains("<img src=\"https://shop.example/lamp.jpg\"")
                .contains("Desk lamp")
                .contains("€49.90")
                .contains("Finish your order</a>")
                .contains("href=\"https://shop.example/\"")
                .contains("<strong>Chez Léa &amp; Co.</strong> &middot; 12 rue des Lilas &middot; 75011 Paris")
                .contains("Unsubscribe from these mails</a>");
        assertThat(sent.textBody())
                .contains("- Desk lamp (Quantity: 2): €49.90")
                .contains("Total: €49.90")
                .contains("Finish your order:\nhttp://127.0.0.1:8080/v1/recover/")
                .contains("Chez Léa & Co.\n12 rue des Lilas\n75011 Paris");
        assertThat(sent.sender()).isEqualTo("Chez Léa & Co. <hello@lea.example>");
        assertThat(sent.kind()).isEqualTo(OutgoingMail.Kind.MARKETING);
    }

    @Test
    @Proves("M-023")
    void speaks_the_language_of_the_cart_else_of_the_store() {
        assertThat(mail.compose(reminder("en-GB", "", "x", null), STORE, RecoveryTemplate.READY_MADE)
                        .subject())
                .isEqualTo("You left items in your cart");
        OutgoingMail french = mail.compose(reminder("fr-CA", "", "x", null), STORE, RecoveryTemplate.READY_MADE);
        assertThat(french.subject()).isEqualTo("Vous avez laissé des articles dans votre panier");
        assertThat(french.htmlBody()).contains("Terminer votre commande").contains("49,90");
        assertThat(mail.compose(reminder("", "", "x", null), STORE, RecoveryTemplate.READY_MADE)
                        .subject())
                .startsWith("You left");
    }

    @Test
    void the_ready_made_mail_has_a_heading_and_greets_by_name_in_both_languages() {
        OutgoingMail english = mail.compose(reminder("en", "", "x", null), STORE, RecoveryTemplate.READY_MADE);
        assertThat(english.htmlBody()).contains("\">You left items in your cart</td>");
        assertThat(english.textBody())
                .contains("\nYou left items in your cart\n\nHello Ann Nguyen,\n\nYou left something behind.");
        OutgoingMail french = mail.compose(reminder("fr", "", "x", null), STORE, RecoveryTemplate.READY_MADE);
        assertThat(french.textBody())
                .contains("\nVous avez laissé des articles dans votre panier\n\nBonjour Ann Nguyen,\n\nIl vous reste");
    }

    @Test
    void words_of_the_merchant_are_greeting_enough() {
        OutgoingMail sent =
                mail.compose(reminder("en", "Dear friend, come back.", "x", null), STORE, RecoveryTemplate.READY_MADE);
        assertThat(sent.textBody()).contains("Dear friend, come back.").doesNotContain("Hello");
    }

    @Test
    void rows_and_sums_add_up_to_the_total() {
        assertThat(text(sum("131.52", "0.00")))
                .contains("Subtotal: €104.70\nShipping and taxes: €26.82\nTotal: €131.52\n");
        assertThat(text(sum("72.66", "47.40")))
                .contains("Subtotal: €104.70\nDiscount: -€47.40\nShipping and taxes: €15.36\nTotal: €72.66\n");
    }

    private String text(Reminder.Sum sum) {
        Reminder two = new Reminder(
                "test:" + UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Reminder.Addressee("ann@example.test", "Ann Nguyen", "en"),
                List.of(item("Lamp", 2, "69.80"), item("Bulb", 1, "34.90")),
                sum,
                Reminder.Words.NONE,
                Instant.parse("2025-11-28T11:00:00Z"),
                null);
        return mail.compose(two, STORE, RecoveryTemplate.READY_MADE).textBody();
    }

    @Test
    void text_of_others_stays_text() {
        OutgoingMail sent = mail.compose(
                reminder("en", "<b>Hi</b>\n& bye", "<script>alert(1)</script>", "javascript:alert(1)"),
                STORE,
                RecoveryTemplate.READY_MADE);

        assertThat(sent.htmlBody())
                .contains("&lt;b&gt;Hi&lt;/b&gt;<br>&amp; bye")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("javascript:");
        assertThat(sent.textBody()).contains("<b>Hi</b>\n& bye");
    }

    @Test
    @Proves("M-024")
    void comes_from_the_store_as_it_last_described_itself() {
        publish(profile(7, "Lampes & Co"));
        await().until(() -> Database.current().count("storefront_profile where version = 7") == 1);
        publish(profile(6, "Old name"));
        Story story = Story.fresh().abandoned();
        desk.runTwoHoursAfter(story);

        MailSeam.ReceivedMail mail = MailSeam.awaitMailsTo(story.email, 1).getFirst();
        assertThat(mail.from()).contains("Lampes & Co").contains("shop@lampes.example");
        assertThat(mail.text()).contains("1 Main Street").doesNotContain("Old name");
        assertThat(mail.html())
                .contains("src=\"https://shop.example/logo.png\"")
                .contains("background:#aa0000");
        assertThat(mail.header("Reply-To")).contains("help@lampes.example");
    }

    private static void publish(StoreProfileSavedV1 profile) {
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(profile);
        }
    }

    private static StoreProfileSavedV1 profile(long version, String name) {
        AddressV1 address = new AddressV1(null, null, "1 Main Street", null, "75001", "Paris", null, "FR", null);
        return new StoreProfileSavedV1(
                version,
                name,
                "shop@lampes.example",
                "EUR",
                "Europe/Paris",
                "en",
                "https://shop.example",
                address,
                true,
                new StoreEmailsV1("https://shop.example/logo.png", "#aa0000", null, null, "help@lampes.example"),
                null);
    }

    private static Reminder reminder(String locale, String message, String item, String image) {
        Money money = Money.parse("49.90", "EUR");
        return new Reminder(
                "test:" + UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Reminder.Addressee("ann@example.test", "Ann Nguyen", locale),
                List.of(new Reminder.Item(item, image, 2, money, money)),
                sum("49.90", "0.00"),
                new Reminder.Words("", message, ""),
                Instant.parse("2025-11-28T11:00:00Z"),
                null);
    }

    private static Reminder.Sum sum(String total, String discount) {
        return new Reminder.Sum(Money.parse(total, "EUR"), Money.parse(discount, "EUR"));
    }

    private static Reminder.Item item(String name, int quantity, String total) {
        Money money = Money.parse(total, "EUR");
        return new Reminder.Item(name, null, quantity, money, money);
    }
}
