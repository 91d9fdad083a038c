package dev.comptoir.carts.checkout;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.carts.cart.domain.SourcedItem;
import dev.comptoir.contracts.calls.PageCheckAnswerV1;
import dev.comptoir.contracts.calls.PageCheckAnswerV1.PageCheckResultV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refuses to order what a page of the store does not offer like that, and what no page could confirm. */
final class PageVerdict {

    private static final Duration PAGE_IS_BACK = Duration.ofSeconds(10);

    private PageVerdict() {}

    static void check(List<SourcedItem> items, PageCheckAnswerV1 answer) {
        if (answer.items().size() != items.size()) {
            throw notVerified(items, PAGE_IS_BACK);
        }
        List<Map<String, Object>> differences = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        List<SourcedItem> away = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            PageCheckResultV1 said = answer.items().get(i);
            if (said.lacksPage()) {
                away.add(items.get(i));
            } else if (!said.agrees()) {
                differences.add(difference(items.get(i), said));
                errors.add(new FieldError(
                        "/items/" + items.get(i).place(), "page-differs", "Let the shopper see its page again."));
            }
        }
        if (!differences.isEmpty()) {
            throw differs(differences, errors);
        }
        if (!away.isEmpty()) {
            throw notVerified(away, PAGE_IS_BACK);
        }
    }

    private static Map<String, Object> difference(SourcedItem item, PageCheckResultV1 said) {
        Map<String, Object> difference = new LinkedHashMap<>();
        difference.put("itemId", item.itemId());
        difference.put("sku", item.sku());
        difference.put("reason", said.result());
        difference.put("price", item.unitPrice());
        if (said.pagePrice() != null) {
            difference.put("pagePrice", said.pagePrice());
        }
        return difference;
    }

    private static DomainException differs(List<Map<String, Object>> items, List<FieldError> errors) {
        DomainException refusal = CONFLICT.refusal(
                        "page-differs",
                        "The page of something in this cart does not offer it like that. Take it out, load its page again and"
                                + " put it in from there; nothing was ordered.")
                .with("items", items);
        return new DomainException(refusal.code(), refusal.kind(), refusal.getMessage(), refusal.details(), errors);
    }

    /** Nothing is sold at a price that nobody could confirm. */
    static DomainException notVerified(List<SourcedItem> items, Duration retryAfter) {
        return UNAVAILABLE
                .refusal(
                        "page-not-verified",
                        "The price of something in this cart could not be compared with its page at this moment. Repeat the"
                                + " checkout; nothing was ordered.")
                .with("skus", items.stream().map(SourcedItem::sku).toList())
                .with("retryAfter", retryAfter.toSeconds());
    }
}
