package dev.comptoir.catalog.imagecopy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.comptoir.platform.db.Columns;
import java.util.UUID;

/**
 * A picture of a product that is to be copied.
 *
 * @param rowNumber the product's first row in its file
 * @param attempts how often it was tried
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ImageCopy(UUID id, UUID importId, UUID productId, int rowNumber, String sourceUrl, int attempts) {

    static final String COLUMNS = "id, import_id, product_id, row_number, source_url, attempts";

    static ImageCopy read(Columns c) {
        return new ImageCopy(c.uuid(), c.uuid(), c.uuid(), c.integer(), c.text(), c.integer());
    }
}
