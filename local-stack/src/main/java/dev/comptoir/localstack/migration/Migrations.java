package dev.comptoir.localstack.migration;

import dev.comptoir.localstack.engine.EngineException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

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
        String database = jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1);
        try {
            Flyway flyway = flyway(jdbcUrl, user, password, locations);
            refuseNewer(database, flyway);
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            String reason = String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
            throw new EngineException("The tables of %s cannot be migrated: %s".formatted(database, reason), e);
        }
    }

    /** Flyway would take it for a database it has nothing to do for, and old code would write into new tables. */
    private static void refuseNewer(String database, Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .reduce((_, newest) -> newest)
                .ifPresent(newest -> {
                    throw new EngineException(
                            "The database %s has migration %s of a newer version than this one: start that version, or restore a backup from before it"
                                    .formatted(database, newest.getVersion()));
                });
    }

    private static Flyway flyway(String jdbcUrl, String user, String password, List<String> locations) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(jdbcUrl, user, password)
                .locations(locations.toArray(String[]::new))
                .outOfOrder(true)
                .baselineOnMigrate(false)
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .connectRetries(3)
                .load();
    }
}
