package dev.comptoir.inventory.levelfile;

import dev.comptoir.inventory.levelfile.domain.LevelFileFormat;
import dev.comptoir.inventory.levelfile.domain.LevelLayout;
import dev.comptoir.inventory.levelfile.domain.LevelLine;
import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.LocationLevel;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Reads the levels of the whole store a few rows at a time. */
@ApplicationScoped
class LevelFileStore {

    private static final int ROWS = 1_000;

    // A row for each location of a SKU; the main one where it has but that.
    private static final String AFTER = """
            select %s, coalesce(a.location_id, '%s'::uuid), coalesce(a.on_hand, s.on_hand), coalesce(a.reserved, s.reserved)
              from (select * from stock_levels where sku > $1 order by sku limit $2) s
              left join (stock_at_locations a join locations l on l.id = a.location_id and l.deleted_at is null)
                on s.is_located and a.sku = s.sku
             order by s.sku, l.priority, l.id""".formatted(StockStore.COLUMNS, MainLocation.ID);

    private final SqlPool reads;

    LevelFileStore(SqlPool reads) {
        this.reads = reads;
    }

    /** The file of this instant piece by piece, each read when the one before was sent. */
    Multi<byte[]> pieces(LevelLayout layout, Instant asOf) {
        AtomicReference<String> last = new AtomicReference<>("");
        Multi<byte[]> rows = Multi.createBy()
                .repeating()
                .uni(() -> reads.list(AFTER, c -> line(c, asOf), last.get(), ROWS)
                        .invoke(lines -> last.set(
                                lines.isEmpty() ? "" : lines.getLast().item().sku())))
                .whilst(LevelFileStore::isFull)
                .map(lines -> bytes(lines, layout));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(layout.header().getBytes(StandardCharsets.UTF_8)), rows);
    }

    private static LevelLine line(Columns c, Instant asOf) {
        return new LevelLine(StockStore.item(c), new LocationLevel(c.uuid(), c.integer(), c.integer()), asOf);
    }

    private static boolean isFull(List<LevelLine> lines) {
        return lines.stream().map(line -> line.item().sku()).distinct().count() == ROWS;
    }

    private static byte[] bytes(List<LevelLine> lines, LevelLayout layout) {
        return lines.stream()
                .map(line -> row(line, layout))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(LevelLine line, LevelLayout layout) {
        return layout.format() == LevelFileFormat.NDJSON ? Json.write(layout.values(line)) + "\n" : layout.row(line);
    }
}
