package dev.comptoir.catalog.imagecopy;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which pictures are to be copied, and what became of them. */
@ApplicationScoped
public class ImageCopyStore {

    private static final String ADD = """
            insert into image_copies (id, import_id, product_id, row_number, source_url, next_try_at)
            select id, import_id, product_id, row_number, source_url, cast(cast($2 as text) as timestamptz)
              from json_to_recordset(cast(cast($1 as text) as json)) as v (
                   id uuid, import_id uuid, product_id uuid, row_number int, source_url text)
            on conflict do nothing""";

    private static final String KNOWN = """
            select distinct on (source_url) source_url, image_url
              from image_copies where source_url = any($1::text[]) and state = 'DONE' order by source_url, id desc""";

    // Whoever takes one has five minutes for it; then another instance may try.
    private static final String TAKE_DUE = """
            update image_copies set attempts = attempts + 1, next_try_at = $1::timestamptz + interval '5 minutes'
             where id in (select id from image_copies where state = 'WAITING' and next_try_at <= $1
                           order by next_try_at, id limit $2 for update skip locked)
            returning\s""" + ImageCopy.COLUMNS;

    private static final String DONE = """
            update image_copies set state = 'DONE', image_url = $2 where id = $1""";

    private static final String FAILED = """
            update image_copies set state = 'FAILED', code = $2, detail = left($3, 500) where id = $1""";

    private static final String LATER = "update image_copies set next_try_at = $2 where id = $1";

    private static final String COUNTS = """
            select count(*) filter (where state = 'WAITING')::int, count(*) filter (where state = 'DONE')::int,
                   count(*) filter (where state = 'FAILED')::int
              from image_copies where import_id = $1""";

    private static final String WARNINGS = """
            select row_number, source_url, code, detail from image_copies
             where import_id = $1 and state = 'FAILED' order by row_number, id limit $2""";

    private final SqlPool pool;
    private final String own;

    ImageCopyStore(SqlPool pool, @ConfigProperty(name = "comptoir.public-url") String publicUrl) {
        this.pool = pool;
        this.own = publicUrl.replaceAll("/+$", "") + "/v1/images/";
    }

    /** Those that are the store's own already are left out. */
    public Uni<Void> add(Tx tx, List<ImageCopy> copies, Instant now) {
        List<ImageCopy> others = copies.stream()
                .filter(copy -> !copy.sourceUrl().startsWith(own))
                .toList();
        return Steps.when(
                !others.isEmpty(),
                () -> tx.execute(ADD, Json.write(others), now.toString()).replaceWithVoid());
    }

    /** The addresses of the copies that there are, by the address of what was copied. */
    public Uni<Map<String, String>> known(Collection<String> sources) {
        return sources.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : pool.list(KNOWN, ImageCopyStore::known, (Object) sources.toArray(String[]::new))
                        .map(known -> known.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map.Entry<String, String> known(Columns c) {
        return Map.entry(c.text(), c.text());
    }

    public Uni<ImageCopyCounts> counts(UUID importId) {
        return pool.only(COUNTS, ImageCopyCounts::read, importId);
    }

    public Uni<List<ImageCopyWarning>> warnings(UUID importId, int limit) {
        return pool.list(WARNINGS, ImageCopyWarning::read, importId, limit);
    }

    /** Each is given out once. */
    Uni<List<ImageCopy>> takeDue(Instant now, int limit) {
        return pool.list(TAKE_DUE, ImageCopy::read, now, limit);
    }

    Uni<Void> done(Tx tx, UUID id, String imageUrl) {
        return tx.execute(DONE, id, imageUrl).replaceWithVoid();
    }

    Uni<Void> failed(UUID id, DomainException refusal) {
        return pool.execute(FAILED, id, refusal.code(), refusal.getMessage()).replaceWithVoid();
    }

    Uni<Void> later(UUID id, Instant next) {
        return pool.execute(LATER, id, next).replaceWithVoid();
    }
}
