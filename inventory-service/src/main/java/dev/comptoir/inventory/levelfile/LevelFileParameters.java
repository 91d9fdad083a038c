package dev.comptoir.inventory.levelfile;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.inventory.levelfile.domain.LevelColumn;
import dev.comptoir.inventory.levelfile.domain.LevelDelimiter;
import dev.comptoir.inventory.levelfile.domain.LevelFileFormat;
import dev.comptoir.inventory.levelfile.domain.LevelLayout;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How levels are downloaded: the options of the exports of orders. */
class LevelFileParameters {

    @RestQuery
    @DefaultValue("CSV")
    @Parameter(description = "CSV, or NDJSON with an object per line.")
    LevelFileFormat format;

    @RestQuery
    @Parameter(
            description =
                    "Columns in the order of the file; repeat the parameter. All when left out, LOCATION_ID in a store with several locations.")
    @Size(max = 12)
    List<LevelColumn> column;

    @RestQuery
    @DefaultValue("COMMA")
    @Parameter(description = "What stands between the columns of CSV.")
    LevelDelimiter delimiter;

    @RestQuery
    @DefaultValue("true")
    @Parameter(description = "Whether a SKU that a spreadsheet would take for a formula gets an apostrophe in CSV.")
    boolean formulaGuard;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Whether CSV begins with a byte order mark, which old spreadsheets want.")
    boolean byteOrderMark;

    LevelLayout layout(boolean hasLocations) {
        boolean hasColumns = column != null && !column.isEmpty();
        List<LevelColumn> columns = hasColumns
                ? eachOnce(column)
                : Arrays.stream(LevelColumn.values())
                        .filter(each -> hasLocations || each != LevelColumn.LOCATION_ID)
                        .toList();
        return new LevelLayout(format, columns, delimiter, formulaGuard, byteOrderMark);
    }

    private static List<LevelColumn> eachOnce(List<LevelColumn> columns) {
        Set<LevelColumn> seen = EnumSet.noneOf(LevelColumn.class);
        columns.stream().filter(column -> !seen.add(column)).findFirst().ifPresent(column -> {
            throw RULE_BROKEN
                    .refusal("column-twice", "Column %s is there already. Name each once.", column)
                    .with("column", column);
        });
        return columns;
    }
}
