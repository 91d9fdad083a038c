package dev.comptoir.orders.vat.domain;

import dev.comptoir.orders.vat.domain.VatMovement.Flow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what an order adds to the VAT of which day. A sale is recorded on its day; whatever changes it later is a correction of
 * that day, recorded on the day of the change. All movements of an order add up to what it is now, however often it is looked at.
 */
public final class VatBook {

    private final TaxedOrder order;
    private final Counted before;
    private final List<VatMovement> movements = new ArrayList<>();

    private VatBook(TaxedOrder order, Counted before) {
        this.order = order;
        this.before = before;
    }

    /**
     * What of an order is in the movements.
     *
     * @param rows of its sale
     */
    public record Counted(List<VatRow> rows, List<CountedFlow> flows) {}

    /** Money of it that is in the movements. */
    public record CountedFlow(String id, LocalDate day, List<VatRow> rows) {}

    /** What is to be added, and what is counted then. */
    public record Booked(List<VatMovement> movements, Counted counted) {}

    /** @param before null for an order that was never counted */
    public static Booked book(TaxedOrder order, Counted before) {
        return new VatBook(order, before).booked();
    }

    private Booked booked() {
        List<VatRow> sold = before == null ? order.sold() : before.rows();
        if (before == null) {
            add(Flow.SALE, order.soldOn(), order.soldOn(), sold);
        }
        List<VatRow> left = order.left();
        add(Flow.SALE, order.soldOn(), recordedOn(order.soldOn()), VatRow.difference(left, sold));
        List<CountedFlow> flows = flows();
        return new Booked(List.copyOf(movements), new Counted(left, flows));
    }

    private List<CountedFlow> flows() {
        Map<String, CountedFlow> gone = new LinkedHashMap<>();
        if (before != null) {
            before.flows().forEach(flow -> gone.put(flow.id(), flow));
        }
        List<CountedFlow> flows = new ArrayList<>();
        for (TaxedOrder.Flow flow : order.isConsumer() ? order.flows() : List.<TaxedOrder.Flow>of()) {
            CountedFlow known = gone.remove(flow.id());
            flows.add(known == null ? added(flow) : known);
        }
        // Money that was to go back and did not.
        gone.values()
                .forEach(flow -> add(
                        Flow.PAYMENT, flow.day(), recordedOn(flow.day()), VatRow.difference(List.of(), flow.rows())));
        return flows;
    }

    private CountedFlow added(TaxedOrder.Flow flow) {
        CountedFlow counted = new CountedFlow(flow.id(), flow.day(), order.shares(flow.amount()));
        add(Flow.PAYMENT, flow.day(), flow.day(), counted.rows());
        return counted;
    }

    private LocalDate recordedOn(LocalDate about) {
        return order.changedOn().isBefore(about) ? about : order.changedOn();
    }

    private void add(Flow flow, LocalDate about, LocalDate recordedOn, List<VatRow> rows) {
        rows.forEach(row -> movements.add(new VatMovement(flow, about, recordedOn, row)));
    }
}
