package dev.comptoir.carts.signingkey;

import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores signing keys. */
@ApplicationScoped
public class SigningKeyStore {

    private static final String COLUMNS = "id, name, created_at";
    private static final String ONE = "select " + COLUMNS + " from signing_keys where id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String SECRETS = "select id, secret from signing_keys where id = any($1::uuid[])";
    private static final String NEWEST = "select id, secret from signing_keys order by id desc limit 1";
    private static final String ADD = "insert into signing_keys (id, name, created_at, secret) values ($1, $2, $3, $4)";
    private static final String DELETE = "delete from signing_keys where id = $1";

    private final SqlPool reads;
    private final Pages pages;

    SigningKeyStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** What a key signs with. */
    public record Secret(UUID id, String text) {

        static Secret read(Columns c) {
            return new Secret(c.uuid(), c.text());
        }
    }

    Uni<Page<SigningKey>> page(CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("signing-keys", COLUMNS, "signing_keys");
        return pages.of(
                changes.on(query, "created_at", uuid("id")),
                request,
                SigningKey::read,
                key -> changes.position(key.createdAt(), key.id()));
    }

    Uni<SigningKey> find(UUID id) {
        return reads.one(ONE, SigningKey::read, () -> notFound(id), id);
    }

    Uni<SigningKey> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, SigningKey::read, () -> notFound(id), id);
    }

    Uni<Void> add(SqlTx tx, SigningKeyWithSecret key) {
        return tx.execute(ADD, key.id(), key.name(), key.createdAt(), key.secret())
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlTx tx, UUID id) {
        return tx.execute(DELETE, id).replaceWithVoid();
    }

    /** The secrets of those keys that exist. */
    public Uni<Map<UUID, String>> secrets(SqlRunner runner, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : runner.list(SECRETS, Secret::read, (Object) ids.toArray(UUID[]::new))
                        .map(found -> found.stream().collect(Collectors.toMap(Secret::id, Secret::text)));
    }

    /** @param id null for the newest key */
    public Uni<Secret> secret(UUID id) {
        return id == null
                ? reads.one(NEWEST, Secret::read, SigningKeyStore::none)
                : reads.list(SECRETS, Secret::read, (Object) new UUID[] {id}).map(found -> only(found, id));
    }

    private static Secret only(List<Secret> found, UUID id) {
        if (found.isEmpty()) {
            throw RULE_BROKEN
                    .refusal("unknown-signing-key", "The store has no signing key %s.", id)
                    .at("/signingKeyId");
        }
        return found.getFirst();
    }

    private static DomainException none() {
        return RULE_BROKEN.refusal(
                "no-signing-key", "The store has no key to sign with. Make one: POST /v1/settings/carts/signing-keys.");
    }

    /** Those of these keys that exist. */
    public Uni<Set<UUID>> existing(SqlRunner runner, Collection<UUID> ids) {
        return secrets(runner, ids).map(Map::keySet);
    }

    private static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("signing-key-not-found", "There is no signing key %s.", id);
    }
}
