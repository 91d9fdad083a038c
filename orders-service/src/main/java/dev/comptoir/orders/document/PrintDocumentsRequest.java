package dev.comptoir.orders.document;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which documents of which orders go into one file. */
@Schema(name = "PrintDocumentsRequest")
public record PrintDocumentsRequest(
        @NotNull DocumentType type,

        @Schema(description = "In the order in which they are printed; named twice is printed once")
        @NotEmpty
        @Size(max = 500)
        List<@NotNull UUID> orderIds) {

    /** What is printed of each order. */
    @Schema(name = "PrintedDocumentType")
    public enum DocumentType {
        /** Invoices and cancellation invoices. */
        INVOICE,
        PACKING_SLIP,
        SALES_RECEIPT
    }
}
