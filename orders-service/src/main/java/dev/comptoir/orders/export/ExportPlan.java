package dev.comptoir.orders.export;

import dev.comptoir.platform.page.ListQuery;
import java.time.Instant;

/** How the rows of an export are found and written. */
public interface ExportPlan {

    ExportFormat format();

    ListQuery.Statement count();

    /** In the order of the file, with the columns that its {@link RowFile} reads. */
    ListQuery.Statement rows();

    /** @param asOf the instant whose rows they are */
    RowFile file(Instant asOf);
}
