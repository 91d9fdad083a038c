package dev.comptoir.localstack.postgres;

import java.nio.file.Path;

/**
 * Where one PostgreSQL server keeps its rows and how it is reached.
 *
 * @param dataFolder kept between runs
 * @param logFile what the server prints is appended here
 * @param port on 127.0.0.1
 * @param password of the user {@code postgres}
 * @param durable false only for tests: commits then do not wait for the disk
 */
public record PostgresSettings(Path dataFolder, Path logFile, int port, String password, boolean durable) {

    public static final String USER = "postgres";

    public PostgresSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        logFile = logFile.toAbsolutePath().normalize();
    }

    /** The JDBC address of one of its databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The address of one of its databases as the reactive clients want it. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }
}
