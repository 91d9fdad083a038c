package dev.comptoir.catalog.productfetch.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.catalog.product.Descriptions;
import dev.comptoir.catalog.product.domain.Option;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.catalog.productfetch.domain.Offer;
import dev.comptoir.catalog.productfetch.page.Choice.Value;
import dev.comptoir.catalog.productimport.file.Slugs;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes an offer of a button, or says what is wrong with it. */
final class ButtonReader {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\{%|<%|\\$\\{|\\[\\[");
    private static final Pattern PRICE = Pattern.compile("\\d{1,10}(\\.\\d{1,3})?");
    private static final Pattern FILE =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final PriceRule prices;
    private final URI page;

    ButtonReader(PriceRule prices, URI page) {
        this.prices = prices;
        this.page = page;
    }

    Offer read(Button button) {
        checkLetters(button);
        String id = required(button, "id", Texts.EXTERNAL_ID);
        String name = button.needsName() || !button.text("name").isEmpty() ? name(button) : null;
        if (!button.needsName()) {
            required(button, "url", Texts.ADDRESS);
        }
        BigDecimal price = price(button);
        List<Choice> choices = Choices.of(button);
        List<VariantDetails> variants = Choices.combined(choices).stream()
                .map(chosen -> variant(button, name == null ? id : name, price, chosen))
                .toList();
        if (variants.stream().map(VariantDetails::sku).distinct().count() < variants.size()) {
            throw new Unreadable("duplicate-option-value", "Two values of an option differ in signs only.");
        }
        return new Offer(
                id,
                name,
                description(button),
                image(button),
                options(choices),
                ButtonFacts.ofProduct(button),
                variants);
    }

    private static void checkLetters(Button button) {
        if (button.isGarbled()) {
            throw new Unreadable(
                    "wrong-charset",
                    "The page says another charset than it is written in: letters of the button are lost.");
        }
    }

    private static List<Option> options(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.name(), choice.texts()))
                .toList();
    }

    private static String name(Button button) {
        String name = Descriptions.plain(required(button, "name", 4 * Texts.NAME));
        return name.length() <= Texts.NAME
                ? name
                : name.substring(0, Texts.NAME).strip();
    }

    private static String required(Button button, String field, int longest) {
        String text = Descriptions.plain(button.text(field));
        if (isTemplate(text)) {
            throw new Unreadable("unrendered-template", "The " + field + " is a template that was not filled in.");
        }
        if (text.isEmpty()) {
            throw new Unreadable("missing-" + field, "The button has no data-item-" + field + ".");
        }
        if (text.length() > longest) {
            throw new Unreadable("too-long", "The " + field + " has more than " + longest + " characters.");
        }
        return text;
    }

    /** Whether a program that makes pages has not filled it in. */
    static boolean isTemplate(String text) {
        return TEMPLATE.matcher(text).find();
    }

    private BigDecimal price(Button button) {
        String text = required(button, "price", 2_000);
        String amount = text.startsWith("{") ? ofCurrency(text) : text;
        if (!PRICE.matcher(amount).matches()) {
            throw new Unreadable(
                    "price-not-a-number", "The price is no decimal number with a point: " + shortened(amount) + ".");
        }
        return new BigDecimal(amount);
    }

    /** A price may be a map by currency. */
    private String ofCurrency(String text) {
        try {
            JsonNode map = Json.MAPPER.readTree(text);
            for (Map.Entry<String, JsonNode> entry : map.properties()) {
                if (entry.getKey().equalsIgnoreCase(prices.currency())) {
                    return entry.getValue().asText();
                }
            }
            throw new Unreadable("foreign-currency", "The button has no price in " + prices.currency() + ".");
        } catch (JsonProcessingException e) {
            throw new Unreadable("price-not-a-number", "The price is no map of currencies: " + shortened(text) + ".");
        }
    }

    private VariantDetails variant(Button button, String name, BigDecimal price, Map<String, Value> chosen) {
        Map<String, String> options = new LinkedHashMap<>();
        chosen.forEach((option, value) -> options.put(option, value.text()));
        UUID file = file(button);
        return new VariantDetails(
                sku(button.text("id"), options),
                variantName(name, options),
                money(chosen.values().stream().map(Value::change).reduce(price, BigDecimal::add)),
                isTrue(button, "shippable", file == null),
                isTrue(button, "taxable", true),
                false,
                false,
                null,
                null,
                file,
                options,
                ButtonFacts.ofVariant(button));
    }

    private static String sku(String id, Map<String, String> options) {
        boolean isPlain = options.isEmpty() && id.length() <= Texts.SKU;
        return isPlain ? Descriptions.plain(id) : Slugs.sku(id, options.values());
    }

    private static String variantName(String name, Map<String, String> options) {
        String joined = String.join(" / ", options.values());
        return joined.isEmpty() || joined.length() > Texts.NAME ? name : joined;
    }

    private Money money(BigDecimal amount) {
        try {
            return prices.checked(Money.parse(amount.toPlainString(), prices.currency()));
        } catch (DomainException refusal) {
            throw new Unreadable(refusal.code(), refusal.getMessage());
        }
    }

    private static UUID file(Button button) {
        String guid = button.text("file-guid");
        if (guid.isEmpty()) {
            return null;
        }
        if (!FILE.matcher(guid).matches()) {
            throw new Unreadable("invalid-file-guid", "The file-guid is no GUID of a digital good.");
        }
        return UUID.fromString(guid);
    }

    private static boolean isTrue(Button button, String field, boolean otherwise) {
        String text = button.text(field);
        return text.isEmpty() ? otherwise : !text.equalsIgnoreCase("false");
    }

    private static String description(Button button) {
        String text = button.text("description");
        return isTemplate(text) || text.length() > Texts.DESCRIPTION ? "" : Descriptions.cleaned(text);
    }

    /** A picture is shown from where the page shows it; one that is no address is left out. */
    private String image(Button button) {
        String image = button.text("image");
        try {
            String address = image.isEmpty()
                    ? ""
                    : page.resolve(image.replace(" ", "%20")).toString();
            return address.length() <= Texts.ADDRESS && address.matches(Texts.WEB_ADDRESS) ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40);
    }
}
