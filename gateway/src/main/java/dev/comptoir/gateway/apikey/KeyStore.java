package dev.comptoir.gateway.apikey;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.text;

import dev.comptoir.gateway.apikey.domain.ApiKeyProblem;
import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.LiveKey;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stores API keys. */
@ApplicationScoped
class KeyStore {

    private static final String COLUMNS = "id, kind, name, scopes, created_at, last_used_at, revoked_at";
    private static final String VERSION = "select version from api_key_changes";
    private static final String LIVE =
            "select id, kind, name, scopes, secret_hash from api_keys where revoked_at is null";
    private static final String LOCK = "update api_key_changes set version = version + 1";
    private static final String COUNT = "select count(*) from api_keys where revoked_at is null";
    private static final String IS_EMPTY = "select not exists (select 1 from api_keys)";
    private static final String INSERT = """
            insert into api_keys (id, kind, name, scopes, secret_hash, created_by, created_at)
            values ($1, $2, $3, $4, $5, $6, $7) returning\s""" + COLUMNS;
    private static final String REVOKE = """
            update api_keys set revoked_at = coalesce(revoked_at, $2) where id = $1 returning\s""" + COLUMNS;
    private static final String ONE = "select " + COLUMNS + " from api_keys where id = $1";
    private static final String USED = """
            update api_keys k set last_used_at = greatest(k.last_used_at, u.at)
              from unnest($1::text[], $2::timestamptz[]) as u(id, at) where k.id = u.id""";

    private final SqlPool pool;
    private final Pages pages;

    KeyStore(SqlPool pool, Pages pages) {
        this.pool = pool;
        this.pages = pages;
    }

    Uni<Long> version() {
        return pool.only(VERSION, Columns::number);
    }

    Uni<List<LiveKey>> live() {
        return pool.list(LIVE, KeyStore::liveKey);
    }

    Uni<Page<ApiKey>> page(PageRequest request) {
        ListQuery query = ListQuery.of("api-keys", COLUMNS, "api_keys").descending(instant("created_at"), text("id"));
        return pages.of(query, request, ApiKey::read, key -> List.of(key.createdAt(), key.id()));
    }

    Uni<ApiKey> find(String id) {
        return pool.one(ONE, ApiKey::read, ApiKeyProblem::notFound, id);
    }

    /** How many live keys there are; holds back other changes of keys until the transaction ends. */
    Uni<Long> lockAndCount(SqlTx tx) {
        return tx.execute(LOCK).chain(() -> tx.only(COUNT, Columns::number));
    }

    /** Whether there has never been a key; holds back other changes of keys until the transaction ends. */
    Uni<Boolean> isEmpty(SqlTx tx) {
        return tx.execute(LOCK).chain(() -> tx.only(IS_EMPTY, Columns::bool));
    }

    Uni<ApiKey> insert(SqlTx tx, NewKey key, Instant now) {
        return tx.only(
                INSERT,
                ApiKey::read,
                key.text().id(),
                key.text().kind(),
                key.name(),
                key.scopes().toArray(String[]::new),
                key.text().secretHash(),
                key.createdBy(),
                now);
    }

    Uni<ApiKey> revoke(SqlTx tx, String id, Instant now) {
        return tx.one(REVOKE, ApiKey::read, ApiKeyProblem::notFound, id, now);
    }

    Uni<Void> saveUse(Map<String, Instant> used) {
        String[] ids = used.keySet().toArray(String[]::new);
        return pool.execute(USED, ids, used.values().toArray(Instant[]::new)).replaceWithVoid();
    }

    private static LiveKey liveKey(Columns c) {
        return new LiveKey(c.text(), c.word(KeyKind.class), c.text(), Set.copyOf(c.texts()), c.bytes());
    }
}
