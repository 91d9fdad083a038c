package dev.comptoir.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSettingsTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void programs_on_this_machine_use_the_servers_socket() {
        assertThat(settings("/srv/shop/.comptoir/data/postgres").reactiveUrl("orders"))
                .isEqualTo("postgresql://:15432/orders?host=/srv/shop/.comptoir/data/postgres");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/a user/.comptoir/data/postgres",
                "/srv/a,b/data",
                "/srv/0123456789/0123456789/0123456789/0123456789/0123456789/0123456789/0123456789/0123456789/data"
            })
    void a_folder_that_can_hold_no_socket_leaves_the_network(String folder) {
        assertThat(settings(folder).reactiveUrl("orders")).isEqualTo("postgresql://127.0.0.1:15432/orders");
        assertThat(PostgresConfiguration.command("postgres", settings(folder))).contains("unix_socket_directories=");
    }

    private static PostgresSettings settings(String folder) {
        return new PostgresSettings(Path.of(folder), Path.of("/tmp/postgres.log"), 15432, "secret", true);
    }
}
