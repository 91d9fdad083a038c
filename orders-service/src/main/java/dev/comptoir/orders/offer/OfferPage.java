package dev.comptoir.orders.offer;

import dev.comptoir.orders.publicpage.PageItem;
import dev.comptoir.orders.publicpage.PageSum;
import dev.comptoir.platform.mail.MailColors;
import java.util.List;

/**
 * The page of a quote: texts only, null or empty for what is left out.
 *
 * @param notice why an answer was not taken
 * @param answer null where there is nothing to answer
 */
record OfferPage(
        Frame frame,
        String title,
        String state,
        String text,
        String notice,
        String message,
        List<PageItem> items,
        List<PageSum> sums,
        Answer answer,
        String pdfUrl,
        Labels labels) {

    /** What stands around it. */
    record Frame(String language, String storeName, String storeUrl, String logoUrl, MailColors colors) {}

    /**
     * The form with its two buttons.
     *
     * @param version of the quote that is shown: another one is not accepted unseen
     */
    record Answer(String version, String accept, String decline) {}

    /** What stands above and on things. */
    record Labels(String items, String pdf, String shop) {}
}
