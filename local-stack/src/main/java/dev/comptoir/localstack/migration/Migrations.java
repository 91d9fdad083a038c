package dev.comptoir.localstack.migration;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings one program's database to the schema its code expects: the tables the platform needs and the program's own,
 * in one history.
 */
public final class Migrations {

    /** Where the shared tables (outbox, inbox, idempotency) are described. */
    public static final String PLATFORM = "db/platform";

    /** Where a program describes its own tables. */
    public static final String OWN = "db/migration";

    private Migrations() {}

    /** Migrates from folders such as {@code filesystem:orders-service/src/main/resources/db/migration}. */
    public static int migrate(String jdbcUrl, String user, String password, List<String> locations) {
        MigrateResult result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(jdbcUrl, user, password)
                .locations(locations.toArray(String[]::new))
                .outOfOrder(true)
                .baselineOnMigrate(false)
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .connectRetries(3)
                .load()
                .migrate();
        return result.migrationsExecuted;
    }
}
