package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.orders.order.domain.OrderTotals;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An order as another program, or this one, has written it down.
 *
 * @param externalId its id there
 * @param orderNumber as its customer knows it; empty to get the next of the store's own series
 */
public record ImportedOrder(
        String externalId,
        String orderNumber,
        Instant placedAt,
        String currency,
        Buyer buyer,
        OrderTotals totals,
        List<ImportedLine> lines,
        Delivery delivery,
        PastMoney money,
        Standing standing,
        Remarks remarks) {

    /**
     * Who bought.
     *
     * @param email empty when nobody knows it, such as of a sale at the counter
     * @param locale empty for the store's
     */
    public record Buyer(
            String email,
            String name,
            String phone,
            String locale,
            ImportedAddress billing,
            ImportedAddress shipping) {}

    /** How it travelled; empty where that is not known. */
    public record Delivery(String method, String tracking) {}

    /**
     * What was said about it; campaignId is what won it back.
     *
     * @param discountLabel what the whole discount was given for; empty where that is not known
     * @param discountCodes that it was bought with, separated by commas; null for none
     */
    public record Remarks(
            String customer,
            String giftMessage,
            String merchant,
            UUID campaignId,
            String discountLabel,
            String discountCodes) {}

    public boolean isDigital() {
        return lines.stream().allMatch(ImportedLine::isDigital);
    }

    public int itemCount() {
        return lines.stream().mapToInt(ImportedLine::quantity).sum();
    }

    public boolean hasParcel() {
        return lines.stream().anyMatch(line -> line.shipped() > 0);
    }

    /** Of the line that stands there; the first is 1. */
    public int lineNumber(int at) {
        Integer given = lines.get(at).lineNumber();
        return given == null ? at + 1 : given;
    }

    boolean hasLine(int number) {
        return IntStream.range(0, lines.size()).anyMatch(at -> lineNumber(at) == number);
    }

    ImportedOrder with(PastMoney checkedMoney, Standing checkedStanding) {
        return new ImportedOrder(
                externalId,
                orderNumber,
                placedAt,
                currency,
                buyer,
                totals,
                lines,
                delivery,
                checkedMoney,
                checkedStanding,
                remarks);
    }
}
