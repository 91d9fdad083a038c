package dev.comptoir.localstack.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.localstack.engine.EngineException;
import dev.comptoir.localstack.engine.Ports;
import dev.comptoir.localstack.postgres.PostgresServer;
import dev.comptoir.localstack.postgres.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsIT {

    @TempDir
    Path folder;

    private PostgresSettings settings;
    private PostgresServer server;

    @BeforeEach
    void start() throws IOException {
        settings = new PostgresSettings(folder.resolve("pg"), folder.resolve("pg.log"), Ports.free(), "secret", false);
        server = new PostgresServer(settings).start();
        server.createDatabases(List.of("orders"));
        migration("old", "V1__first.sql", "create table first (id int);");
        migration("new", "V1__first.sql", "create table first (id int);");
        migration("new", "V2__second.sql", "create table second (id int);");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void refuses_a_database_of_a_newer_version_and_says_what_to_do() {
        assertThat(migrate("old")).isOne();
        assertThat(migrate("new")).isOne();

        assertThatThrownBy(() -> migrate("old"))
                .isInstanceOf(EngineException.class)
                .hasMessage("The database orders has migration 2 of a newer version than this one: start that version,"
                        + " or restore a backup from before it");
    }

    @Test
    void says_in_one_line_what_is_wrong_with_a_migration() throws IOException {
        migration("wrong", "V1__first.sql", "create table (id int);");

        assertThatThrownBy(() -> migrate("wrong"))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("The tables of orders cannot be migrated: ")
                .message()
                .hasLineCount(1);
    }

    private int migrate(String version) {
        return Migrations.migrate(
                settings.jdbcUrl("orders"),
                PostgresSettings.USER,
                settings.password(),
                List.of("filesystem:" + folder.resolve(version)));
    }

    private void migration(String version, String name, String sql) throws IOException {
        Files.createDirectories(folder.resolve(version));
        Files.writeString(folder.resolve(version).resolve(name), sql);
    }
}
