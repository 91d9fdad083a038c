package dev.comptoir.badshop.order;

import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.ws.rs.QueryParam;

/** Breaks the rules of the dialect. */
public class TellOrders {

    Uni<Void> handle(SqlTx tx) {
        return Uni.createFrom().voidItem();
    }

    String tell(Row row, @QueryParam("prefix") String prefix) {
        return prefix + row.getString(1);
    }
}
