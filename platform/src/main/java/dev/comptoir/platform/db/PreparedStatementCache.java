package dev.comptoir.platform.db;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes the pool keep long statements prepared as well: by default the client lets the server parse and plan whatever is longer than
 * 2048 characters anew at every call, which costs the statements that take a whole bundle of events as much as their work.
 */
@Singleton
class PreparedStatementCache implements PgPoolCreator {

    private static final int LONGEST = 16_384;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(each -> each.setPreparedStatementCacheSqlLimit(LONGEST));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
