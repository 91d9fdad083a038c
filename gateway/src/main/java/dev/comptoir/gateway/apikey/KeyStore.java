package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.ApiKeyProblem;
import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KnownKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statements about API keys. */
@ApplicationScoped
class KeyStore {

    private static final String COLUMNS = "id, kind, name, scopes, created_at, last_used_at, revoked_at";
    private static final String VERSION = "select version from api_key_changes";
    private static final String LIVE =
            "select id, kind, name, scopes, secret_hash from api_keys where revoked_at is null";
    private static final String LOCK = "update api_key_changes set version = version + 1";
    private static final String COUNT = "select count(*) from api_keys where revoked_at is null";
    private static final String EXISTS = "select exists (select 1 from api_keys)";
    private static final String INSERT = """
            insert into api_keys (id, kind, name, scopes, secret_hash, created_by, created_at)
            values ($1, $2, $3, $4, $5, $6, $7) returning\s""" + COLUMNS;
    private static final String REVOKE = """
            update api_keys set revoked_at = coalesce(revoked_at, $2) where id = $1 returning\s""" + COLUMNS;
    private static final String ONE = "select " + COLUMNS + " from api_keys where id = $1";
    private static final String NEWEST = "select " + COLUMNS + "\n" + """
            from api_keys where (created_at, id) < ($1, $2) order by created_at desc, id desc limit $3""";
    private static final String USED = """
            update api_keys k set last_used_at = greatest(k.last_used_at, u.at)
              from unnest($1::text[], $2::timestamptz[]) as u(id, at) where k.id = u.id""";

    private final SqlTransactions transactions;

    KeyStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<Long> version() {
        return transactions.query(VERSION).map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<List<KnownKey>> live() {
        return transactions.query(LIVE).map(KeyStore::known);
    }

    /** How many live keys there are; holds back other changes of keys until the transaction ends. */
    Uni<Long> lockAndCount(SqlTx tx) {
        return tx.execute(LOCK)
                .chain(() -> tx.query(COUNT))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Whether there has never been a key; holds back other changes of keys until the transaction ends. */
    Uni<Boolean> isEmpty(SqlTx tx) {
        return tx.execute(LOCK)
                .chain(() -> tx.query(EXISTS))
                .map(rows -> !rows.iterator().next().getBoolean(0));
    }

    Uni<KeyView> insert(SqlTx tx, NewKey key, Instant now) {
        return tx.query(
                        INSERT,
                        key.text().id(),
                        key.text().kind().name(),
                        key.name(),
                        key.scopes().toArray(String[]::new),
                        Buffer.buffer(key.text().secretHash()),
                        key.createdBy(),
                        utc(now))
                .map(rows -> view(rows.iterator().next()));
    }

    Uni<List<KeyView>> revoke(SqlTx tx, String id, Instant now) {
        return tx.query(REVOKE, id, utc(now)).map(KeyStore::views);
    }

    Uni<KeyView> find(String id) {
        return transactions
                .query(ONE, id)
                .map(rows -> views(rows).stream().findFirst().orElseThrow(ApiKeyProblem::notFound));
    }

    Uni<List<KeyView>> newestBefore(Instant createdAt, String id, int limit) {
        return transactions.query(NEWEST, utc(createdAt), id, limit).map(KeyStore::views);
    }

    Uni<Void> remember(Map<String, Instant> used) {
        String[] ids = used.keySet().toArray(String[]::new);
        OffsetDateTime[] moments = used.values().stream().map(KeyStore::utc).toArray(OffsetDateTime[]::new);
        return transactions.query(USED, ids, moments).replaceWithVoid();
    }

    private static List<KnownKey> known(RowSet<Row> rows) {
        List<KnownKey> keys = new ArrayList<>(rows.size());
        for (Row row : rows) {
            keys.add(new KnownKey(
                    row.getString("id"),
                    KeyKind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    Set.of(row.getArrayOfStrings("scopes")),
                    row.getBuffer("secret_hash").getBytes()));
        }
        return keys;
    }

    private static List<KeyView> views(RowSet<Row> rows) {
        List<KeyView> views = new ArrayList<>(rows.size());
        rows.forEach(row -> views.add(view(row)));
        return views;
    }

    private static KeyView view(Row row) {
        return new KeyView(
                row.getString("id"),
                KeyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                List.of(row.getArrayOfStrings("scopes")),
                instant(row.getOffsetDateTime("created_at")),
                instant(row.getOffsetDateTime("last_used_at")),
                instant(row.getOffsetDateTime("revoked_at")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
