package dev.comptoir.gateway.apikey;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.text;

import dev.comptoir.gateway.apikey.domain.ApiKeyProblem;
import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.gateway.apikey.domain.LiveKey;
import dev.comptoir.gateway.apikey.domain.OldSecret;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
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
import java.util.stream.Collectors;

/** Stores API keys. */
@ApplicationScoped
class KeyStore {

    private static final String COLUMNS = """
            id, kind, mode, name, scopes, allowed_origins, expires_at,
            (select max(o.valid_until) from api_key_old_secrets o where o.key_id = id and o.valid_until > now()),
            version, created_at, last_used_at, revoked_at, updated_at""";
    private static final String VERSION = "select version from api_key_changes";
    private static final String LIVE = """
            select id, version, kind, mode, name, scopes, allowed_origins, expires_at, secret_hash
              from api_keys where revoked_at is null""";
    private static final String OLD_SECRETS =
            "select key_id, secret_hash, valid_until from api_key_old_secrets where valid_until > now()";
    private static final String LOCK = "update api_key_changes set version = version + 1";
    private static final String COUNT = "select count(*) from api_keys where revoked_at is null";
    private static final String IS_EMPTY = "select not exists (select 1 from api_keys)";
    private static final String INSERT = """
            insert into api_keys
                   (id, kind, name, scopes, secret_hash, created_by, created_at, allowed_origins, expires_at, mode,
                    updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $7) returning\s""" + COLUMNS;
    private static final String CHANGE = """
            update api_keys set name = $2, scopes = $3, allowed_origins = $4, expires_at = $5, version = version + 1,
                   updated_at = $6
             where id = $1 returning\s""" + COLUMNS;
    private static final String DROP_OLD = "delete from api_key_old_secrets where valid_until <= greatest($1, now())";
    private static final String COUNT_OLD = "select count(*) from api_key_old_secrets where key_id = $1";
    private static final String SAVE_OLD = """
            insert into api_key_old_secrets (key_id, secret_hash, valid_until)
            select id, secret_hash, $2::timestamptz from api_keys where id = $1 and $2 > $3::timestamptz""";
    private static final String ROTATE = """
            update api_keys set secret_hash = $2, version = version + 1, updated_at = $3 where id = $1 returning\s""" + COLUMNS;
    private static final String REVOKE = """
            update api_keys set revoked_at = coalesce(revoked_at, $2), updated_at = coalesce(revoked_at, $2) where id = $1 returning\s""" + COLUMNS;
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
        return pool.list(OLD_SECRETS, KeyStore::oldSecret)
                .map(old -> old.stream().collect(Collectors.groupingBy(OldSecret::keyId)))
                .chain(old -> pool.list(LIVE, c -> liveKey(c, old)));
    }

    /** @param mode null for both */
    Uni<Page<ApiKey>> page(KeyMode mode, ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("api-keys", COLUMNS, "api_keys").and("mode = ?", mode);
        return pages.of(
                changes.on(query, "updated_at", instant("created_at"), text("id")),
                request,
                ApiKey::read,
                key -> changes.position(key.updatedAt(), key.createdAt(), key.id()));
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
                now,
                key.allowedOrigins().toArray(String[]::new),
                key.expiresAt(),
                key.text().mode());
    }

    Uni<ApiKey> find(SqlTx tx, String id) {
        return tx.one(ONE, ApiKey::read, ApiKeyProblem::notFound, id);
    }

    Uni<ApiKey> change(SqlTx tx, String id, KeyChange change, Instant now) {
        return tx.only(
                CHANGE,
                ApiKey::read,
                id,
                change.name(),
                change.scopes().toArray(String[]::new),
                change.allowedOrigins().toArray(String[]::new),
                change.expiresAt(),
                now);
    }

    /** How many secrets from before still open this key. */
    Uni<Long> countOld(SqlTx tx, String id, Instant now) {
        return tx.execute(DROP_OLD, now).chain(() -> tx.only(COUNT_OLD, Columns::number, id));
    }

    /** The secret of now is one from before until the given instant, if that lies ahead. */
    Uni<ApiKey> rotate(SqlTx tx, KeyText key, Instant oldUntil, Instant now) {
        return tx.execute(SAVE_OLD, key.id(), oldUntil, now)
                .chain(() -> tx.only(ROTATE, ApiKey::read, key.id(), key.secretHash(), now));
    }

    Uni<ApiKey> revoke(SqlTx tx, String id, Instant now) {
        return tx.one(REVOKE, ApiKey::read, ApiKeyProblem::notFound, id, now);
    }

    Uni<Void> saveUse(Map<String, Instant> used) {
        String[] ids = used.keySet().toArray(String[]::new);
        return pool.execute(USED, ids, used.values().toArray(Instant[]::new)).replaceWithVoid();
    }

    private static OldSecret oldSecret(Columns c) {
        return new OldSecret(c.text(), c.bytes(), c.instant());
    }

    private static LiveKey liveKey(Columns c, Map<String, List<OldSecret>> old) {
        String id = c.text();
        return new LiveKey(
                id,
                c.number(),
                new LiveKey.Owned(
                        c.word(KeyKind.class),
                        c.word(KeyMode.class),
                        c.text(),
                        Set.copyOf(c.texts()),
                        Set.copyOf(c.texts()),
                        c.instant()),
                c.bytes(),
                old.getOrDefault(id, List.of()));
    }
}
