package dev.comptoir.orders.livestatus;

import dev.comptoir.orders.publicpage.PageItem;
import dev.comptoir.orders.publicpage.PageSum;
import dev.comptoir.platform.mail.MailColors;
import java.util.List;

/** The page of an order's live status: texts only, null or empty for what is left out. */
record StatusPage(
        String language,
        String storeName,
        String storeUrl,
        String logoUrl,
        MailColors colors,
        String title,
        String placedOn,
        String status,
        String customStatus,
        List<Step> steps,
        Labels labels,
        String payment,
        List<Parcel> parcels,
        List<PageItem> items,
        List<PageSum> sums,
        Pay pay,
        List<Part> guarantees,
        String withdrawUrl) {

    /** The button that leads to the payment page. */
    record Pay(String url, String label) {}

    /** One of the four steps to the customer. */
    record Step(String label, boolean done, boolean current) {}

    /** What stands above and before things. */
    record Labels(
            String progress,
            String stepDone,
            String payment,
            String parcels,
            String carrier,
            String trackingNumber,
            String track,
            String items,
            String withdraw,
            String shop) {}

    /** A parcel that has left. */
    record Parcel(
            String title, String when, String carrier, String trackingNumber, String trackingUrl, List<String> lines) {}

    /** What is said of a guarantee, and where there is more of it; null where there is not. */
    record Part(String title, List<String> lines, String before, String url) {}
}
