package dev.comptoir.localstack.postgres;

import dev.comptoir.localstack.engine.EngineException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The databases inside one server.
 *
 * @param jdbcUrl of a database that is always there
 */
public record Databases(String jdbcUrl, String user, String password) {

    /** The class of SQL states for an unknown user or a wrong password. */
    private static final String LOGIN_REFUSED = "28";

    /** Whether the server accepts connections. */
    public boolean accept() {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException _) {
            return false;
        }
    }

    /** Whether the server is there and lets this user in with no such password: waiting changes nothing. */
    public boolean refuseLogin() {
        try (Connection _ = open()) {
            return false;
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState()).startsWith(LOGIN_REFUSED);
        }
    }

    /** Creates those that are not there yet. */
    public void createMissing(List<String> names) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            Set<String> existing = existing(statement);
            for (String name : names) {
                if (!existing.contains(name)) {
                    statement.execute("create database " + statement.enquoteIdentifier(name, true));
                }
            }
        } catch (SQLException e) {
            throw new EngineException("Cannot create the databases " + names + ": " + e.getMessage(), e);
        }
    }

    private static Set<String> existing(Statement statement) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private Connection open() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(5);
        return source.getConnection();
    }
}
