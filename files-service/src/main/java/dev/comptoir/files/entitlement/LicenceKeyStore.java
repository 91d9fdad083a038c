package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores licence keys and who has them. The file's row is locked already, so keys go to one buyer after the other. */
@ApplicationScoped
public class LicenceKeyStore {

    private static final String SOURCE = """
            select licence_key_pattern, exists (select 1 from licence_keys k where k.file_guid = f.guid)
              from files f where guid = $1""";
    private static final String OWE = "update entitlements set keys_due = quantity where id = $1";
    private static final String TAKE = """
            with taken as (
                select id from licence_keys where file_guid = $2 and entitlement_id is null
                 order by id limit $3 for update),
            changed as (update entitlements set updated_at = $4 where id = $1 and exists (select 1 from taken))
            update licence_keys k set entitlement_id = $1, handed_out_at = $4 from taken where k.id = taken.id""";
    private static final String ADD = """
            insert into licence_keys (file_guid, key_text, added_at)
            select $1, key_text, $3 from unnest($2::text[]) with ordinality as key (key_text, place) order by place
            on conflict do nothing""";
    private static final String READ = "select " + EntitlementRow.COLUMNS + " from entitlements e where e.id = $1";
    private static final String WAITING = """
            select %s from entitlements e
             where e.file_guid = $1 and e.state = 'GRANTED' and e.keys_due > 0
               and e.keys_due > (select count(*) from licence_keys k where k.entitlement_id = e.id)
             order by e.id limit $2 for update of e""".formatted(EntitlementRow.COLUMNS);

    /** Where the keys of a file come from: a list, a pattern (empty without), both or neither. */
    record Source(String pattern, boolean hasList) {

        static Source read(Columns c) {
            return new Source(c.text(), c.bool());
        }
    }

    Uni<Source> source(SqlTx tx, UUID fileGuid) {
        return tx.only(SOURCE, Source::read, fileGuid);
    }

    Uni<Void> owe(SqlTx tx, UUID entitlementId) {
        return tx.execute(OWE, entitlementId).replaceWithVoid();
    }

    /** How many of so many keys there were. */
    Uni<Integer> take(SqlTx tx, Entitlement entitlement, int most, Instant now) {
        return tx.execute(TAKE, entitlement.id(), entitlement.fileGuid(), most, now);
    }

    /** How many of them are new. */
    public Uni<Integer> add(SqlTx tx, UUID fileGuid, List<String> keys, Instant now) {
        return tx.execute(ADD, fileGuid, keys.toArray(String[]::new), now);
    }

    Uni<Entitlement> read(SqlTx tx, UUID entitlementId) {
        return tx.only(READ, EntitlementRow::read, entitlementId);
    }

    /** Those who bought when there were too few, the first first. */
    public Uni<List<Entitlement>> waiting(SqlTx tx, UUID fileGuid, int most) {
        return tx.list(WAITING, EntitlementRow::read, fileGuid, most);
    }
}
