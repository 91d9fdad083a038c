package dev.comptoir.orders.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Undoing a random history from the present back gives every one of its moments. */
class PastRowsPropertyTest {

    private static final String TABLE = "payments";

    /** Sets a column of a row, adding the row when it is not there, or deletes the row. */
    record Step(int row, String column, String value, boolean isDeletion) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of("1", "2", "3").injectNull(0.2),
                        Arbitraries.of(true, false, false, false))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void every_moment_is_found_again(@ForAll("histories") List<Step> steps) {
        Map<String, Map<String, Object>> present = new HashMap<>();
        List<Map<String, Map<String, Object>>> moments = new ArrayList<>(List.of(copy(present)));
        List<RowChange> changes = new ArrayList<>();
        for (Step step : steps) {
            RowChange change = apply(present, step);
            if (change != null) {
                changes.addFirst(change);
                moments.add(copy(present));
            }
        }
        for (int undone = 0; undone <= changes.size(); undone++) {
            PastRows past = PastRows.undoing(changes.subList(0, undone));
            assertThat(rebuilt(present, past)).isEqualTo(moments.get(moments.size() - 1 - undone));
        }
    }

    private static RowChange apply(Map<String, Map<String, Object>> rows, Step step) {
        String id = "row-" + step.row();
        Map<String, Object> row = rows.get(id);
        if (step.isDeletion()) {
            Map<String, Object> whole = rows.remove(id);
            return whole == null ? null : new RowChange(TABLE, id, whole, null);
        }
        if (row == null) {
            Map<String, Object> fresh = new HashMap<>();
            fresh.put(step.column(), step.value());
            rows.put(id, fresh);
            return new RowChange(TABLE, id, null, null);
        }
        if (row.containsKey(step.column()) && Objects.equals(row.get(step.column()), step.value())) {
            return null;
        }
        Map<String, Object> before = new HashMap<>();
        before.put(step.column(), row.get(step.column()));
        row.put(step.column(), step.value());
        return new RowChange(TABLE, id, before, Map.of());
    }

    /** As the statement does it: rows that are there with what was other, without those that came later, with those gone since. */
    private static Map<String, Map<String, Object>> rebuilt(Map<String, Map<String, Object>> present, PastRows past) {
        Map<String, Map<String, Object>> rows = copy(present);
        rows.keySet().removeAll(past.absent());
        past.rows().forEach((id, columns) -> rows.get(id).putAll(columns));
        rows.putAll(past.restored().getOrDefault(TABLE, Map.of()));
        return withoutNulls(rows);
    }

    private static Map<String, Map<String, Object>> copy(Map<String, Map<String, Object>> rows) {
        return withoutNulls(rows);
    }

    /** A column that is not set is null, as in a table. */
    private static Map<String, Map<String, Object>> withoutNulls(Map<String, Map<String, Object>> rows) {
        Map<String, Map<String, Object>> all = new HashMap<>();
        rows.forEach((id, columns) -> {
            Map<String, Object> set = new HashMap<>(columns);
            set.values().removeIf(Objects::isNull);
            all.put(id, set);
        });
        return all;
    }
}
