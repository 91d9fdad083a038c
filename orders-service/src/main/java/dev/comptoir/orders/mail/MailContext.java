package dev.comptoir.orders.mail;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.Amounts;
import dev.comptoir.platform.mail.Language;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a mail about an order is made of.
 *
 * @param statusUrl of the order's live status
 * @param takesPayments whether the order can be paid there
 */
public record MailContext(
        StoreIdentity store, MailedOrder order, EmailTexts texts, String statusUrl, boolean takesPayments) {

    /** Where what is due can be paid; null when nothing is, or only by other ways. */
    String payUrl() {
        return takesPayments && order.due().isPositive() ? statusUrl + "#pay" : null;
    }

    /** The customer's, else the store's. */
    public Language language() {
        return Language.of(order.customer().locale(), store.locale());
    }

    MailMessages messages() {
        return language().messages(MailMessages.class);
    }

    String amount(Money money) {
        return Amounts.format(money, language());
    }

    /** The texts of a mail; what is named by several values stands under its first word. */
    EmailText text(EmailKind kind, Map<String, Map<String, ?>> own) {
        Map<String, Object> values = new HashMap<>(own);
        values.put("greeting", greeting());
        values.put(
                "customer",
                Map.of(
                        "name",
                        order.customer().name(),
                        "email",
                        order.customer().email()));
        values.put("order", orderValues());
        values.put("store", Map.of("name", store.name(), "email", store.email(), "url", store.storefrontUrl()));
        return texts.render(kind, language(), values);
    }

    /** The same with a text that is still being written; null for the texts as they are. */
    MailContext drafting(EmailKind kind, EmailText draft) {
        if (draft == null) {
            return this;
        }
        EmailTexts.Key key = new EmailTexts.Key(kind, language());
        EmailTexts drafts = new EmailTexts(texts.version(), Map.of(key, EmailTemplate.of(draft)), true);
        return new MailContext(store, order, drafts, statusUrl, takesPayments);
    }

    private Map<String, Object> orderValues() {
        List<Map<String, ?>> lines = order.lines().stream()
                .<Map<String, ?>>map(
                        line -> Map.of("name", line.name(), "quantity", line.quantity(), "total", amount(line.total())))
                .toList();
        return Map.of(
                "number", order.orderNumber(),
                "placed_on", placedOn(),
                "total", amount(order.totals().total()),
                "paid", amount(order.paid()),
                "due", amount(order.due()),
                "is_due", order.due().isPositive(),
                "status_url", statusUrl,
                "lines", lines);
    }

    private String placedOn() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language().locale())
                .format(order.placedAt().atZone(store.zone()));
    }

    private String greeting() {
        String name = order.customer().name();
        return name.isBlank() ? messages().helloUnknown() : messages().hello(name);
    }
}
