package dev.comptoir.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** SQL of a resource with values in its braces. */
record SqlScript(String text) {

    static SqlScript of(String name, Map<String, Integer> values) {
        String text = read("/carts/" + name);
        for (Map.Entry<String, Integer> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        return new SqlScript(text);
    }

    /** All of it, in one transaction. */
    void run(Installation suite, String database) {
        try (Connection connection = suite.connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(text);
            connection.commit();
        } catch (SQLException e) {
            throw new BenchFailure("the rows for " + database + " cannot be written: " + e.getMessage());
        }
    }

    private static String read(String path) {
        try (InputStream in = SqlScript.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
