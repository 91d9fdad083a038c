package dev.comptoir.catalog.pagecheck;

import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfetch.domain.Offer;
import dev.comptoir.catalog.productfetch.domain.ReadButton;
import dev.comptoir.contracts.calls.PageCheckAnswerV1;
import dev.comptoir.contracts.calls.PageCheckAnswerV1.PageCheckResultV1;
import dev.comptoir.contracts.calls.PageCheckRequestV1.PageCheckItemV1;
import dev.comptoir.kernel.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the buttons of a page ask for items, against what a cart asks for them. */
final class PageOffers {

    private static final String PRICE_DIFFERS = "PRICE_DIFFERS";
    private static final String CURRENCY_DIFFERS = "CURRENCY_DIFFERS";

    private final List<ReadButton> buttons;

    PageOffers(List<ReadButton> buttons) {
        this.buttons = List.copyOf(buttons);
    }

    PageCheckResultV1 compare(PageCheckItemV1 item) {
        List<Offer> offers = buttons.stream()
                .map(ReadButton::offer)
                .filter(Objects::nonNull)
                .filter(offer ->
                        offer.externalId().equals(item.sku()) || offer.skus().contains(item.sku()))
                .toList();
        if (offers.isEmpty()) {
            return new PageCheckResultV1(item.sku(), unreadable(item.sku()), null);
        }
        return offers.stream()
                .flatMap(offer -> chosen(offer, item).stream())
                .findFirst()
                .map(variant -> priced(item, variant.price()))
                .orElseGet(() -> new PageCheckResultV1(item.sku(), "OPTION_DIFFERS", null));
    }

    /** A button that is there and cannot be read says why. */
    private String unreadable(String sku) {
        String code = buttons.stream()
                .filter(button -> button.offer() == null && button.externalId().equals(sku))
                .map(ReadButton::code)
                .findFirst()
                .orElse("");
        return switch (code) {
            case "foreign-currency" -> CURRENCY_DIFFERS;
            case "price-differs", "price-not-a-number", "missing-price", "price-out-of-range" -> PRICE_DIFFERS;
            default -> "NOT_ON_PAGE";
        };
    }

    /** The one with the SKU, else the one that the chosen options make, of several the most precise. */
    private static Optional<VariantDetails> chosen(Offer offer, PageCheckItemV1 item) {
        Optional<VariantDetails> named = offer.variants().stream()
                .filter(variant -> variant.sku().equals(item.sku()))
                .filter(variant -> agree(variant.options(), item.options()))
                .findFirst();
        return named.isPresent()
                ? named
                : offer.variants().stream()
                        .filter(variant -> item.options()
                                .entrySet()
                                .containsAll(variant.options().entrySet()))
                        .max(Comparator.comparingInt(
                                variant -> variant.options().size()));
    }

    /** Whether nothing was chosen that the variant has otherwise. */
    private static boolean agree(Map<String, String> has, Map<String, String> chosen) {
        return has.entrySet().stream()
                .allMatch(option -> option.getValue().equals(chosen.getOrDefault(option.getKey(), option.getValue())));
    }

    private static PageCheckResultV1 priced(PageCheckItemV1 item, Money page) {
        if (!page.currency().equals(item.unitPrice().currency())) {
            return new PageCheckResultV1(item.sku(), CURRENCY_DIFFERS, page);
        }
        String result = page.equals(item.unitPrice()) ? PageCheckAnswerV1.SAME : PRICE_DIFFERS;
        return new PageCheckResultV1(item.sku(), result, page);
    }
}
