package dev.comptoir.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/** Secret keys that are in the gateway's database as long as this is open; every request takes another of them. */
final class ManyKeys implements AutoCloseable {

    static final int COUNT = 10_000;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String MADE_BY = "bench";
    private static final String INSERT = """
            insert into api_keys (id, kind, name, scopes, secret_hash, created_by, created_at)
            values (?, 'SECRET', 'bench', '{orders:read}', ?, '%s', now())""".formatted(MADE_BY);
    private static final String DELETE = "delete from api_keys where created_by = '" + MADE_BY + "'";
    /** The gateway reads the keys again when it sees another number. */
    private static final String CHANGED = "update api_key_changes set version = version + 1";

    private final Installation suite;
    private final List<String> texts = new ArrayList<>(COUNT);

    private ManyKeys(Installation suite) {
        this.suite = suite;
    }

    static ManyKeys in(Installation suite) {
        ManyKeys keys = new ManyKeys(suite);
        keys.change(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                RandomGenerator random = new SecureRandom();
                for (int i = 0; i < COUNT; i++) {
                    keys.add(insert, base62(random, 12), base62(random, 32));
                }
                insert.executeBatch();
            }
        });
        return keys;
    }

    private void add(PreparedStatement insert, String id, String secret) throws SQLException {
        insert.setString(1, id);
        insert.setBytes(2, sha256(secret));
        insert.addBatch();
        texts.add(text(id, secret));
    }

    /** One of them. */
    String any() {
        return texts.get(ThreadLocalRandom.current().nextInt(texts.size()));
    }

    /** The last of them, which works once the gateway has read all. */
    String last() {
        return texts.getLast();
    }

    /** As the gateway writes a key: with six digits by which one that was mistyped is found out. */
    static String text(String id, String secret) {
        String body = "sk_" + id + "_" + secret;
        CRC32 checksum = new CRC32();
        checksum.update(body.getBytes(StandardCharsets.US_ASCII));
        StringBuilder digits = new StringBuilder();
        for (long rest = checksum.getValue(); digits.length() < 6; rest /= 62) {
            digits.append(ALPHABET.charAt((int) (rest % 62)));
        }
        return body + digits.reverse();
    }

    private static String base62(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        change(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(DELETE);
            }
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void change(Work work) {
        try (Connection connection = suite.connect("gateway");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            work.on(connection);
            statement.execute(CHANGED);
            connection.commit();
        } catch (SQLException e) {
            throw new BenchFailure("the keys cannot be written: " + e.getMessage());
        }
    }
}
