package dev.comptoir.orders.export;

import java.util.List;
import java.util.Map;

/** One order as an export has it: the chosen columns that have a value, in the order of {@link ExportColumn}. */
record ExportedOrder(Map<ExportColumn, Object> values, List<Map<ExportColumn, Object>> lines) {}
