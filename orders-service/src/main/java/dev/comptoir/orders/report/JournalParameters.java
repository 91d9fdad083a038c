package dev.comptoir.orders.report;

import dev.comptoir.orders.export.CsvOptions;
import dev.comptoir.orders.export.ExportProblem;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What the accountant's journal is about, and how its file is written. */
class JournalParameters extends ReportParameters {

    @RestQuery
    @Parameter(description = """
            Keys of the columns, in the order of the file; repeat the parameter for each. All of them when left out.""")
    @Size(max = 50)
    List<String> columns;

    @RestQuery
    @Parameter(description = "What stands between the columns; COMMA when absent.")
    CsvOptions.Delimiter delimiter;

    @RestQuery
    @Parameter(description = "Of amounts and rates; POINT when absent.")
    CsvOptions.DecimalSign decimalSign;

    @RestQuery
    @Parameter(
            description =
                    "Whether the file begins with a byte order mark, which old spreadsheets want; false when absent.")
    Boolean byteOrderMark;

    /** Formulas are guarded against as everywhere; nobody needs it otherwise, as nobody's own words stand in a journal. */
    CsvOptions csv() {
        return new CsvOptions(delimiter, decimalSign, true, byteOrderMark);
    }

    List<JournalColumn> chosen() {
        if (columns == null || columns.isEmpty()) {
            return List.of(JournalColumn.values());
        }
        List<JournalColumn> chosen = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String key = columns.get(i);
            int position = i;
            JournalColumn column = JournalColumn.of(key)
                    .orElseThrow(() -> ExportProblem.unknownColumn(key, JournalColumn.keys(), position)
                            .at("columns"));
            if (chosen.contains(column)) {
                throw ExportProblem.columnTwice(key, i).at("columns");
            }
            chosen.add(column);
        }
        return chosen;
    }
}
