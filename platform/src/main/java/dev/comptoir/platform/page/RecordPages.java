package dev.comptoir.platform.page;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads records of several sorts, one sort after the other, as much at a time as memory holds whatever there is: a page has up
 * to {@value #MOST_ROWS} records of a sort and about a megabyte, however large the records are.
 *
 * @param sorts each with a statement that selects {@code key}, a text that is another for each record, and {@code record}, which
 *     is JSON, for the texts in {@code $1}
 */
public record RecordPages(List<Sort> sorts) {

    static final int MOST_ROWS = 500;
    private static final int ENOUGH = 100;

    private static final TypeReference<Map<String, Object>> RECORD = new TypeReference<>() {};
    // The first record goes out however large it is.
    private static final String PAGE = """
            select key, record::text, is_last
              from (select p.key, p.record, row_number() over keys as number,
                           sum(length(p.record::text)) over keys as size,
                           p.key = max(p.key) over () and count(*) over () < %d as is_last
                      from (select k.key collate "C" as key, k.record from (%s) k
                             where k.key collate "C" > $2 order by 1 limit %d) p
                    window keys as (order by p.key)) s
             where number = 1 or size <= 1000000
             order by key""";

    /** Records that are alike, by the name they have in the answer. */
    public record Sort(String name, String sql) {

        private String page() {
            return PAGE.formatted(MOST_ROWS, sql, MOST_ROWS);
        }
    }

    /** @param next where the next page begins; null on the last */
    public record Part(Map<String, List<Map<String, Object>>> records, String next) {}

    private record Line(String key, String json, boolean isLast) {

        static Line read(Columns c) {
            return new Line(c.text(), c.text(), c.bool());
        }

        Map<String, Object> content() {
            return Json.read(json, RECORD);
        }
    }

    /** @param after what the page before said of the next; null for the first */
    public Uni<Part> page(SqlRunner sql, List<String> texts, String after) {
        int colon = after == null ? -1 : after.indexOf(':');
        int first = after == null ? 0 : indexOf(after.substring(0, Math.max(colon, 0)));
        return page(sql, texts.toArray(String[]::new), first, after == null ? "" : after.substring(colon + 1));
    }

    private Uni<Part> page(SqlRunner sql, String[] texts, int index, String key) {
        Sort sort = sorts.get(index);
        return sql.list(sort.page(), Line::read, texts, key).chain(lines -> followed(sql, texts, index, lines));
    }

    /** A sort that ends here leaves room for the next one; every sort is named, if with nothing. */
    private Uni<Part> followed(SqlRunner sql, String[] texts, int index, List<Line> lines) {
        Map<String, List<Map<String, Object>>> records = new LinkedHashMap<>();
        records.put(sorts.get(index).name(), lines.stream().map(Line::content).toList());
        if (!lines.isEmpty() && !lines.getLast().isLast()) {
            return Uni.createFrom()
                    .item(new Part(
                            records,
                            sorts.get(index).name() + ":" + lines.getLast().key()));
        }
        if (index + 1 == sorts.size()) {
            return Uni.createFrom().item(new Part(records, null));
        }
        if (lines.size() >= ENOUGH) {
            return Uni.createFrom().item(new Part(records, sorts.get(index + 1).name() + ":"));
        }
        return page(sql, texts, index + 1, "")
                .invoke(rest -> records.putAll(rest.records()))
                .map(rest -> new Part(records, rest.next()));
    }

    private int indexOf(String name) {
        for (int i = 0; i < sorts.size(); i++) {
            if (sorts.get(i).name().equals(name)) {
                return i;
            }
        }
        throw Kind.INVALID.refusal("invalid-cursor", "Begin again without a cursor; there is no %s here.", name);
    }
}
