package dev.comptoir.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailPageTest {

    private static final Sender SHOP = new Sender(
            "Chez Léa & Co.", "hello@lea.example", "https://shop.example/", List.of("12 rue des Lilas", "75011 Paris"));

    @Test
    void shows_shop_heading_products_sums_button_and_company_in_both_forms() {
        OutgoingMail mail = mail(full(Language.ENGLISH));

        assertThat(mail.htmlBody())
                .contains("Chez Léa &amp; Co.</a>")
                .contains("Thank you</td>")
                .contains("Desk lamp")
                .contains("Colour: Red</span>")
                .contains("Quantity: 2</span>")
                .contains("href=\"https://shop.example/orders/1\"")
                .contains("<strong>Chez Léa &amp; Co.</strong> &middot; 12 rue des Lilas &middot; 75011 Paris");
        assertThat(mail.textBody()).isEqualTo("""
                Chez Léa & Co.

                Thank you

                Hello,
                here is your order.

                More below.

                Your order:

                - Desk lamp (Colour: Red, Quantity: 2): €69.80
                - Bulb (Quantity: 1): €34.90

                Subtotal: €104.70
                Discount: -€4.70
                Shipping: €6.90
                Tax: €21.38
                Total: €128.28

                See your order:
                https://shop.example/orders/1

                --\s
                You get this mail because you ordered.
                Chez Léa & Co.
                12 rue des Lilas
                75011 Paris
                """);
    }

    @Test
    void a_label_is_a_frame_that_is_read_as_one_and_is_seen_in_the_dark() {
        MailLabel label = MailLabel.of("Guarantee <G>", "Lamp & bulb", "5 years", "It adds to the law.")
                .fact("Producer", "Léa <b>")
                .fact("Model", null);

        OutgoingMail mail = mail(MailPage.of(SHOP, Language.ENGLISH).label(label));

        assertThat(mail.htmlBody())
                .contains("<table role=\"group\" aria-label=\"Guarantee &lt;G&gt;: Lamp &amp; bulb\"")
                .contains(">Guarantee &lt;G&gt;</h2>", ">5 years</p>", ">It adds to the law.</p>")
                .contains("scope=\"row\"", ">Producer</th>", ">Léa &lt;b&gt;</td>")
                .contains(
                        "<td class=\"frame ink\" style=\"border:2px solid",
                        ".frame { border-color: #efefe9 !important; }")
                .doesNotContain("Model");
        assertThat(mail.textBody()).contains("""
                Guarantee <G>
                5 years
                Producer: Léa <b>
                It adds to the law.

                """);
    }

    @Test
    void notices_stand_over_the_whole_width_below_the_addresses() {
        MailPage page = MailPage.of(SHOP, Language.ENGLISH)
                .block("Ships to", List.of("Camille"))
                .notice("Your guarantee: 2 years", List.of("One sentence.", "Another."))
                .notice("Nothing", List.of())
                .notice("Rights", List.of("Yours."), "More: ", "https://europa.eu/rights")
                .notice("Rights", List.of("Mine."), "No more: ", "javascript:alert(1)");

        OutgoingMail mail = mail(page);

        assertThat(mail.htmlBody())
                .containsOnlyOnce("<td class=\"block")
                .contains("</table>\n</td></tr>\n<tr><td class=\"pad ink\"")
                .contains("<strong>Your guarantee: 2 years</strong><br>One sentence.<br>Another.</td></tr>")
                .contains("Yours.<br>More: <a class=\"accent\" href=\"https://europa.eu/rights\"")
                .contains(">https://europa.eu/rights</a></td></tr>")
                .doesNotContain("Nothing", "javascript");
        assertThat(mail.textBody())
                .contains("Ships to:\nCamille\n\nYour guarantee: 2 years\nOne sentence.\nAnother.\n")
                .contains("Rights\nYours.\nMore: https://europa.eu/rights\n");
    }

    @Test
    void speaks_french() {
        OutgoingMail mail = mail(full(Language.FRENCH));

        assertThat(mail.htmlBody()).contains("<html lang=\"fr\">");
        assertThat(mail.textBody().replace('\u00a0', ' '))
                .contains("Quantité : 2")
                .contains("Sous-total : 104,70 €")
                .contains("Remise : -4,70 €")
                .contains("Livraison : 6,90 €")
                .contains("TVA : 21,38 €")
                .contains("Total : 128,28 €");
    }

    @Test
    void formatted_words_and_whole_layouts_take_the_place_of_the_text_where_html_is_read() {
        SafeHtml words = SafeHtml.richText("<p>It is <strong>still</strong> here.</p>");
        OutgoingMail rich =
                mail(full(Language.ENGLISH).preheader("Before & after").richText(words));
        OutgoingMail whole = mail(full(Language.ENGLISH).body(SafeHtml.layout("<p>Only this</p>")));

        assertThat(rich.htmlBody())
                .contains("<p>It is <strong>still</strong> here.</p>")
                .contains("Before &amp; after</div>")
                .contains("Desk lamp");
        assertThat(rich.textBody()).contains("It is still here.\n\n").doesNotContain("here is your order");
        assertThat(whole.htmlBody())
                .contains("<p>Only this</p>")
                .doesNotContain("Desk lamp")
                .contains("<strong>Chez Léa &amp; Co.</strong> &middot;");
        assertThat(whole.textBody()).contains("Desk lamp").contains("See your order");
    }

    @Test
    void what_is_left_out_leaves_nothing_behind() {
        OutgoingMail mail = mail(MailPage.of(new Sender("Lamps", "l@example.com", "", List.of()), Language.ENGLISH)
                .text("Hello"));

        assertThat(mail.textBody()).isEqualTo("Lamps\n\nHello\n\n-- \nLamps\n");
        assertThat(mail.htmlBody())
                .doesNotContain("<a ")
                .doesNotContain("<img")
                .doesNotContain("<strong>Lamps</strong> &middot;")
                .doesNotContain("NOT_FOUND")
                .doesNotContain("null");
        assertThat(mail.listUnsubscribe()).isEmpty();
    }

    @Test
    void a_product_without_picture_shows_its_initial_beside_pictures_and_has_no_column_without_any() {
        MailItem pictured = MailItem.of("Lamp").picture("https://shop.example/lamp.jpg");
        MailItem plain = MailItem.of("éclair");

        assertThat(mail(page().items(List.of(pictured, plain))).htmlBody())
                .contains("<img src=\"https://shop.example/lamp.jpg\"")
                .contains(">É</div>");
        assertThat(mail(page().items(List.of(plain))).htmlBody())
                .doesNotContain("<img")
                .doesNotContain(">É</div>");
    }

    @Test
    void text_of_others_stays_text_and_only_web_addresses_are_links() {
        String html = mail(page().heading("<i>{mail.subject}</i>")
                        .text("<b>Hi</b>\n& bye")
                        .items(List.of(MailItem.of("<script>alert(1)</script>")
                                .picture("javascript:alert(1)")
                                .detail("\"><img src=x>")
                                .link("open", "data:text/html,x")))
                        .button("press", "javascript:alert(2)")
                        .link("visit", "https://a.example/?q=\"><b>"))
                .htmlBody();

        assertThat(html)
                .contains("&lt;b&gt;Hi&lt;/b&gt;<br>&amp; bye")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&lt;i&gt;{mail.subject}&lt;/i&gt;")
                .doesNotContain("<script>")
                .doesNotContain("javascript:")
                .doesNotContain("data:text")
                .doesNotContain("<img src=x")
                .doesNotContain("\"><b>");
    }

    @Test
    void sums_add_up_or_are_no_sums() {
        Money ten = euro("10.00");
        Money none = euro("0.00");
        assertThatThrownBy(() -> new MailSums(ten, none, none, none, none, euro("12.00"), ""))
                .hasMessageContaining("does not add up");
        assertThat(MailSums.of(ten, euro("0.00"), euro("12.00")).parts())
                .extracting(line -> line.label() + " " + line.amount().amount())
                .containsExactly("SUBTOTAL 10.00", "SHIPPING_AND_TAX 2.00");
        assertThat(MailSums.of(ten, euro("0.00"), euro("8.00")).parts())
                .extracting(line -> line.label() + " " + line.amount().amount())
                .containsExactly("SUBTOTAL 10.00", "DISCOUNTS -2.00");
        assertThat(MailSums.of(ten, euro("0.00"), ten).parts()).isEmpty();
    }

    @Test
    void a_discount_is_named_where_its_name_is_known() {
        MailSums sums = MailSums.of(euro("10.00"), euro("1.00"), euro("0.00"), euro("0.00"));
        assertThat(mail(page().sums(sums.naming("<SUMMER-10>"))).textBody()).contains("Discount (<SUMMER-10>)");
        assertThat(mail(page().sums(sums.naming("<SUMMER-10>"))).htmlBody()).contains("Discount (&lt;SUMMER-10&gt;)");
        assertThat(mail(page().sums(sums)).textBody()).contains("Discount").doesNotContain("(");
    }

    @Test
    void the_sender_has_a_name_that_cannot_end_early() {
        assertThat(SHOP.mailbox()).isEqualTo("Chez Léa & Co. <hello@lea.example>");
        assertThat(new Sender("Evil\" <x@y>,\r\nBcc: z", "a@example.com", "", List.of()).mailbox())
                .doesNotContain("\"", ",", "\r", "\n", ":")
                .endsWith(" <a@example.com>")
                .containsOnlyOnce("<");
        assertThat(new Sender("<>", "a@example.com", "", List.of()).mailbox()).isEqualTo("a@example.com");
    }

    @Test
    void the_unsubscribe_link_is_the_one_click_address_too() {
        OutgoingMail mail = mail(page().unsubscribe("Stop", "https://shop.example/v1/unsubscribe/t"));

        assertThat(mail.listUnsubscribe()).isEqualTo("https://shop.example/v1/unsubscribe/t");
        assertThat(mail.htmlBody()).contains(">Stop</a>");
        assertThat(mail.textBody()).endsWith("Stop: https://shop.example/v1/unsubscribe/t\n");
    }

    private static MailPage page() {
        return MailPage.of(SHOP, Language.ENGLISH);
    }

    private static MailPage full(Language language) {
        return MailPage.of(SHOP, language)
                .heading("Thank you")
                .text("Hello,\nhere is your order.\n\nMore below.")
                .itemsHeading("Your order")
                .items(List.of(
                        MailItem.of("Desk lamp")
                                .detail("Colour: Red")
                                .detail("")
                                .quantity(2)
                                .amount(euro("69.80")),
                        MailItem.of("Bulb").quantity(1).amount(euro("34.90"))))
                .sums(MailSums.of(euro("104.70"), euro("4.70"), euro("6.90"), euro("21.38")))
                .button("See your order", "https://shop.example/orders/1")
                .footnote("You get this mail because you ordered.");
    }

    private static OutgoingMail mail(MailPage page) {
        MailReason reason = new MailReason("test:1", OutgoingMail.Kind.TRANSACTIONAL, "test", UUID.randomUUID());
        return page.mail(reason, "ann@example.test", "Your order");
    }

    private static Money euro(String amount) {
        return Money.parse(amount, "EUR");
    }
}
