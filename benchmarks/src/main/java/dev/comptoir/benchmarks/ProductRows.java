package dev.comptoir.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A large catalogue in the database of catalog: 100,000 products written with SQL, see {@code catalog/products.sql}. */
final class ProductRows {

    private static final String SCRIPT = "/catalog/products.sql";
    private static final String THERE =
            "select exists (select from products where id = '0c000000-0000-7000-8000-000000000001')";

    private final Installation suite;

    ProductRows(Installation suite) {
        this.suite = suite;
    }

    /** Writes them unless they are there. */
    void write() {
        try (Connection connection = suite.connect("catalog");
                Statement statement = connection.createStatement()) {
            if (!isThere(statement)) {
                System.out.println("writing 100,000 products ...");
                statement.execute(script());
                statement.execute("vacuum analyze products");
                statement.execute("vacuum analyze product_search");
                statement.execute("vacuum analyze variants");
                statement.execute("vacuum analyze product_sales");
            }
        } catch (SQLException e) {
            throw new BenchFailure("the products cannot be written: " + e.getMessage());
        }
    }

    private static boolean isThere(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(THERE)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static String script() {
        try (InputStream script = ProductRows.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SCRIPT + " cannot be read", e);
        }
    }
}
