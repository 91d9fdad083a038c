package dev.comptoir.contracts.calls;

import dev.comptoir.kernel.Money;
import java.util.List;

/** What the pages say of the items, in their order. */
public record PageCheckAnswerV1(List<PageCheckResultV1> items) {

    public static final String SAME = "SAME";
    public static final String NO_SOURCE = "NO_SOURCE";
    public static final String PAGE_AWAY = "PAGE_AWAY";

    public PageCheckAnswerV1 {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param result SAME; NO_SOURCE for a page that is none of the store's and was not looked at; PAGE_AWAY; or how they differ:
     *     PRICE_DIFFERS, CURRENCY_DIFFERS, OPTION_DIFFERS, NOT_ON_PAGE
     * @param pagePrice what the page asks for; null where it says none
     */
    public record PageCheckResultV1(String sku, String result, Money pagePrice) {

        public boolean agrees() {
            return SAME.equals(result) || NO_SOURCE.equals(result);
        }

        public boolean lacksPage() {
            return PAGE_AWAY.equals(result);
        }
    }
}
