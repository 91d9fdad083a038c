package dev.comptoir.localstack.postgres;

import java.nio.file.Path;
import java.util.regex.Pattern;

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

    // The path of a socket has at most 107 bytes (unix(7)), of which the server adds "/.s.PGSQL.15432".
    private static final Pattern FOLDER_FOR_A_SOCKET = Pattern.compile("[A-Za-z0-9/._-]{1,90}");

    public PostgresSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        logFile = logFile.toAbsolutePath().normalize();
    }

    /** The JDBC address of one of its databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * The address of one of its databases as the reactive clients want it: the server's socket where there can be one, which
     * takes less of both processors than the loopback network.
     */
    public String reactiveUrl(String database) {
        return socketFolder().isEmpty()
                ? "postgresql://127.0.0.1:" + port + "/" + database
                : "postgresql://:" + port + "/" + database + "?host=" + socketFolder();
    }

    /** The folder of the server's socket; empty where programs reach it by the network alone. */
    String socketFolder() {
        String folder = dataFolder.toString();
        boolean mayHaveOne = System.getProperty("os.name").startsWith("Linux")
                && FOLDER_FOR_A_SOCKET.matcher(folder).matches();
        return mayHaveOne ? folder : "";
    }
}
