package dev.comptoir.campaigns.mail;

import dev.comptoir.campaigns.discount.MailedDiscount;
import dev.comptoir.platform.mail.Amounts;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.storefront.StoreProfile;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What templates may name. */
public final class ReminderValues {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("greeting", "Hello with the customer's name, in the customer's language"),
            Map.entry("customer.name", "May be empty"),
            Map.entry("customer.email", "Where the mail goes"),
            Map.entry("cart.url", "The signed link back to the cart, which works for 30 days"),
            Map.entry("cart.total", "With currency"),
            Map.entry("cart.item_count", "How many pieces the cart holds"),
            Map.entry("cart.items", "A list; each has name, quantity, price, total and image_url, which may be empty"),
            Map.entry("discount.name", "What the mail gives; nil when it gives nothing"),
            Map.entry("discount.code", "The code to copy; nil when the link applies the discount or there is none"),
            Map.entry("discount.valid_until", "Its last day, as the language writes it; nil when it has none"),
            Map.entry("step.subject", "The subject of the step or of the mail by hand; empty when none was given"),
            Map.entry("step.message", "Its message; empty when none was given"),
            Map.entry("store.name", "Your store"),
            Map.entry("store.email", "Address of your store"),
            Map.entry("store.url", "Where customers shop, may be empty"));

    private ReminderValues() {}

    /** Every name with a sentence about it. */
    public static SortedMap<String, String> names() {
        return new TreeMap<>(NAMES);
    }

    static Map<String, Object> of(Reminder reminder, StoreProfile store, Language language, String cartUrl) {
        Map<String, Object> values = new HashMap<>();
        values.put("greeting", greeting(reminder.to().name(), language.messages(MailMessages.class)));
        values.put(
                "customer",
                Map.of("name", reminder.to().name(), "email", reminder.to().email()));
        values.put("cart", cart(reminder, language, cartUrl));
        values.put(
                "step",
                Map.of(
                        "subject", reminder.words().subject(),
                        "message", reminder.words().message()));
        values.put("store", Map.of("name", store.name(), "email", store.email(), "url", store.storefrontUrl()));
        if (reminder.discount() != null) {
            values.put("discount", discount(reminder.discount(), language));
        }
        return values;
    }

    /** Null when it has none. */
    static String lastDay(MailedDiscount discount, Language language) {
        return discount == null || discount.lastDay() == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(discount.lastDay());
    }

    private static String greeting(String name, MailMessages messages) {
        return name.isBlank() ? messages.helloUnknown() : messages.hello(name);
    }

    private static Map<String, Object> cart(Reminder reminder, Language language, String url) {
        int pieces = reminder.items().stream().mapToInt(Reminder.Item::quantity).sum();
        List<Map<String, Object>> items =
                reminder.items().stream().map(item -> item(item, language)).toList();
        return Map.of(
                "url",
                url,
                "total",
                Amounts.format(reminder.sum().total(), language),
                "item_count",
                pieces,
                "items",
                items);
    }

    private static Map<String, Object> item(Reminder.Item item, Language language) {
        return Map.of(
                "name", item.name(),
                "quantity", item.quantity(),
                "price", Amounts.format(item.price(), language),
                "total", Amounts.format(item.total(), language),
                "image_url", item.imageUrl() == null ? "" : item.imageUrl());
    }

    private static Map<String, Object> discount(MailedDiscount discount, Language language) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", discount.name());
        values.put("code", discount.isShown() ? discount.code() : null);
        values.put("valid_until", lastDay(discount, language));
        return values;
    }
}
