package dev.comptoir.platform.db;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps a program out of service until its database has the migrations the program was built with. */
@Readiness
@ApplicationScoped
class SchemaReadiness implements AsyncHealthCheck {

    private static final String NAME = "database schema";
    private static final String NEWEST = """
            select max(split_part(version, '.', 1)::int) from flyway_schema_history where success""";

    private final Pool pool;
    private final int needed;

    SchemaReadiness(Pool pool, @ConfigProperty(name = "comptoir.schema.version") int needed) {
        this.pool = pool;
        this.needed = needed;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return DatabaseCheck.of(NAME, pool.query(NEWEST).execute().map(this::compare));
    }

    private HealthCheckResponse compare(RowSet<Row> rows) {
        Integer newest = new Columns(rows.iterator().next()).integerOrNull();
        return newest != null && newest >= needed
                ? HealthCheckResponse.named(NAME)
                        .up()
                        .withData("version", newest)
                        .build()
                : DatabaseCheck.down(NAME, "version " + needed + " is needed, the database has " + newest);
    }
}
