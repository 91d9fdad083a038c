package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartStatus;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How a cart stands in its row. */
final class CartRow {

    static final String COLUMNS = """
            c.id, c.version, c.status, c.content, c.created_at, c.last_activity_at, c.watched_from,
            c.checkout_started_at, c.order_id, c.order_number, c.converted_at""";

    static final int WIDTH = 11;

    private CartRow() {}

    static Cart read(Row row) {
        return new Cart(
                row.getUUID(0),
                row.getLong(1),
                CartStatus.valueOf(row.getString(2)),
                CartContentJson.read(row.getString(3)),
                instant(row, 4),
                instant(row, 5),
                instant(row, 6),
                instant(row, 7),
                row.getUUID(8),
                row.getString(9),
                instant(row, 10));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
