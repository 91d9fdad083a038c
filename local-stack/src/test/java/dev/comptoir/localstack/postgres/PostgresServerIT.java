package dev.comptoir.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.localstack.engine.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    Path folder;

    private PostgresSettings settings;
    private PostgresServer server;

    @BeforeEach
    void start_with_one_row() throws SQLException {
        settings = new PostgresSettings(
                folder.resolve("pg"), folder.resolve("pg.log"), Ports.free(), "it's a \"secret\"", true);
        server = new PostgresServer(settings).start();
        server.createDatabases(List.of("orders"));
        execute("create table kept (n int)");
        execute("insert into kept values (1)");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void rows_survive_a_stop() throws SQLException {
        server.stop();
        assertThat(Ports.answers(settings.port())).isFalse();

        server.start();

        assertThat(rows()).isOne();
    }

    @Test
    void a_wrong_password_is_told_from_a_server_that_is_away() {
        String url = "jdbc:postgresql://127.0.0.1:" + settings.port() + "/postgres";
        assertThat(new Databases(url, PostgresSettings.USER, settings.password()).refuseLogin())
                .isFalse();
        Databases wrong = new Databases(url, PostgresSettings.USER, "another");
        assertThat(wrong.refuseLogin()).isTrue();
        assertThat(wrong.accept()).isFalse();
        server.stop();
        assertThat(wrong.refuseLogin()).isFalse();
    }

    @Test
    void committed_rows_survive_a_kill() throws SQLException {
        execute("insert into kept values (2)");
        server.kill();

        server.start();

        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_second_owner_of_the_folder_replaces_the_server_the_first_one_left_behind() throws SQLException {
        long abandoned = server.process().orElseThrow().pid();

        PostgresServer next = new PostgresServer(settings).start();

        assertThat(ProcessHandle.of(abandoned).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(rows()).isOne();
        next.stop();
        assertThat(next.isAlive()).isFalse();
    }

    @Test
    void a_pid_file_that_names_a_stranger_is_forgotten() throws Exception {
        server.kill();
        Path pidFile = settings.dataFolder().resolve("postmaster.pid");
        Path socketFile = settings.dataFolder().resolve(".s.PGSQL." + settings.port() + ".lock");
        for (Path file : List.of(pidFile, socketFile)) {
            Files.writeString(file, ProcessHandle.current().pid() + "\n" + settings.dataFolder() + "\n");
        }

        server.start();

        assertThat(rows()).isOne();
    }

    @Test
    void creating_databases_again_changes_nothing() throws SQLException {
        server.createDatabases(List.of("orders", "inventory"));
        server.createDatabases(List.of("orders", "inventory"));

        assertThat(rows()).isOne();
    }

    @Test
    void commits_wait_for_the_disk_unless_told_otherwise() throws SQLException {
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    private long rows() throws SQLException {
        return Long.parseLong(query("select count(*) from kept"));
    }

    private String setting(String name) throws SQLException {
        return query("show " + name);
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(settings.jdbcUrl("orders"), PostgresSettings.USER, settings.password());
    }
}
