package dev.comptoir.orders.orderimport.file;

import dev.comptoir.orders.orderimport.domain.BadRow;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import dev.comptoir.orders.orderimport.file.RecordCutter.Cut;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads NDJSON: every line is an order; blank ones are passed over. */
final class NdjsonReader implements OrderReader {

    private final OrderChecks checks;
    private final RecordCutter cutter;
    private long rows;

    NdjsonReader(OrderChecks checks, long position, long rows) {
        this.checks = checks;
        this.cutter = RecordCutter.lines(position);
        this.rows = rows;
    }

    @Override
    public List<ReadOrder> read(byte[] piece, int from) {
        return orders(cutter.cut(piece, from));
    }

    @Override
    public List<ReadOrder> end() {
        return orders(cutter.rest().stream().toList());
    }

    private List<ReadOrder> orders(List<Cut> cuts) {
        List<ReadOrder> orders = new ArrayList<>();
        for (Cut cut : cuts) {
            rows++;
            String line = new String(cut.bytes(), StandardCharsets.UTF_8);
            if (!line.isBlank()) {
                orders.add(order(cut, line));
            }
        }
        return orders;
    }

    private ReadOrder order(Cut cut, String line) {
        OrderChecks.Place place = new OrderChecks.Place(rows, rows + 1, cut.end(), cut.bytes());
        BadRow flaw = CsvRow.flaw(cut, line);
        try {
            NdjsonFields fields = flaw == null ? NdjsonFields.of(line) : null;
            return fields == null
                    ? failed(place, flaw)
                    : checks.read(
                            place,
                            () -> OwnOrder.externalId(fields.order()),
                            () -> OwnOrder.read(fields.order(), fields.lines(), fields.refunds()));
        } catch (BadRow bad) {
            return failed(place, bad);
        }
    }

    private static ReadOrder failed(OrderChecks.Place at, BadRow bad) {
        return new ReadOrder(at.row(), at.nextRow(), at.next(), at.content(), "", null, null, bad.error());
    }
}
