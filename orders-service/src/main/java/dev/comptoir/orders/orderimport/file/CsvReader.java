package dev.comptoir.orders.orderimport.file;

import dev.comptoir.orders.orderimport.domain.ReadOrder;
import dev.comptoir.orders.orderimport.file.RecordCutter.Cut;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV: the rows of an order stand together, and any bad row makes the whole order a bad one. */
final class CsvReader implements OrderReader {

    private static final int MOST_ROWS = 2001;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final FileStart start;
    private final OrderChecks checks;
    private final RecordCutter cutter;
    private final String key;
    private List<CsvRow> group = new ArrayList<>();
    private long groupBytes;
    private long firstRow;
    private long rows;

    CsvReader(FileStart start, OrderChecks checks, long position, long rows) {
        this.start = start;
        this.checks = checks;
        this.cutter = RecordCutter.csv(start.delimiter(), position);
        this.key = key(start);
        this.rows = rows;
    }

    /** The column by which the rows of an order are known. */
    private static String key(FileStart start) {
        if (start.format() == OrderFileFormat.SHOPIFY) {
            return "Name";
        }
        return List.of("id", "externalId", "orderNumber").stream()
                .filter(start.header()::has)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<ReadOrder> read(byte[] piece, int from) {
        return orders(cutter.cut(piece, from));
    }

    @Override
    public List<ReadOrder> end() {
        List<ReadOrder> orders = orders(cutter.rest().stream().toList());
        if (!group.isEmpty()) {
            orders.add(take(rows + 1));
        }
        return orders;
    }

    private List<ReadOrder> orders(List<Cut> cuts) {
        List<ReadOrder> orders = new ArrayList<>();
        for (Cut cut : cuts) {
            rows++;
            CsvRow row = CsvRow.of(cut, start);
            if (!row.isBlank()) {
                if (!group.isEmpty() && !belongs(row)) {
                    orders.add(take(rows));
                }
                add(row);
            }
        }
        return orders;
    }

    private boolean belongs(CsvRow row) {
        boolean hasRoom = group.size() < MOST_ROWS && groupBytes < MOST_BYTES;
        return hasRoom && row.cell(key).equals(group.getFirst().cell(key));
    }

    private void add(CsvRow row) {
        if (group.isEmpty()) {
            firstRow = rows;
        }
        group.add(row);
        groupBytes += row.bytes().length;
    }

    private ReadOrder take(long nextRow) {
        List<CsvRow> taken = group;
        group = new ArrayList<>();
        groupBytes = 0;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        taken.forEach(row -> content.writeBytes(row.bytes()));
        OrderChecks.Place place =
                new OrderChecks.Place(firstRow, nextRow, taken.getLast().end(), content.toByteArray());
        return start.format() == OrderFileFormat.SHOPIFY ? shopify(place, taken) : own(place, taken);
    }

    private ReadOrder own(OrderChecks.Place place, List<CsvRow> taken) {
        List<Fields> lines = taken.stream().map(row -> row.fields(true)).toList();
        return checks.read(place, () -> OwnOrder.externalId(lines.getFirst()), () -> {
            checkWhole(taken);
            return OwnOrder.read(lines.getFirst(), lines, RefundsCell.of(lines.getFirst()));
        });
    }

    private ReadOrder shopify(OrderChecks.Place place, List<CsvRow> taken) {
        List<Fields> lines = taken.stream().map(row -> row.fields(false)).toList();
        return checks.read(place, () -> ShopifyOrder.externalId(lines.getFirst()), () -> {
            checkWhole(taken);
            return ShopifyOrder.read(lines);
        });
    }

    private static void checkWhole(List<CsvRow> rows) {
        for (CsvRow row : rows) {
            if (row.flaw() != null) {
                throw row.flaw();
            }
        }
    }
}
