package dev.comptoir.orders.export;

import dev.comptoir.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** One JSON object per line, in the dialect of the API. */
final class NdjsonFile implements OrderFile {

    private final StringBuilder out = new StringBuilder();

    @Override
    public void add(ExportedOrder order) {
        Map<String, Object> json = named(order.values());
        if (!order.lines().isEmpty()) {
            json.put("lines", order.lines().stream().map(NdjsonFile::named).toList());
        }
        out.append(Json.write(json)).append('\n');
    }

    private static Map<String, Object> named(Map<ExportColumn, Object> values) {
        Map<String, Object> named = new LinkedHashMap<>();
        values.forEach((column, value) -> named.put(column.key(), value));
        return named;
    }

    @Override
    public void end() {
        // Nothing stands behind the last line.
    }

    @Override
    public String take() {
        String taken = out.toString();
        out.setLength(0);
        return taken;
    }
}
