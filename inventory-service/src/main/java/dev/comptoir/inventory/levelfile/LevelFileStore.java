package dev.comptoir.inventory.levelfile;

import dev.comptoir.inventory.levelfile.domain.LevelFileFormat;
import dev.comptoir.inventory.levelfile.domain.LevelLayout;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Reads the levels of the whole store a few rows at a time. */
@ApplicationScoped
class LevelFileStore {

    private static final int ROWS = 1_000;

    private static final String AFTER =
            "select " + StockStore.COLUMNS + " from stock_levels s where s.sku > $1 order by s.sku limit $2";

    private final SqlPool reads;

    LevelFileStore(SqlPool reads) {
        this.reads = reads;
    }

    /** The file piece by piece, each read when the one before was sent. */
    Multi<byte[]> pieces(LevelLayout layout) {
        AtomicReference<String> last = new AtomicReference<>("");
        Multi<byte[]> rows = Multi.createBy()
                .repeating()
                .uni(() -> reads.list(AFTER, StockStore::item, last.get(), ROWS)
                        .invoke(items ->
                                last.set(items.isEmpty() ? "" : items.getLast().sku())))
                .whilst(items -> items.size() == ROWS)
                .map(items -> bytes(items, layout));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(layout.header().getBytes(StandardCharsets.UTF_8)), rows);
    }

    private static byte[] bytes(List<StockItem> items, LevelLayout layout) {
        return items.stream()
                .map(item -> row(item, layout))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(StockItem item, LevelLayout layout) {
        return layout.format() == LevelFileFormat.NDJSON ? Json.write(layout.values(item)) + "\n" : layout.row(item);
    }
}
