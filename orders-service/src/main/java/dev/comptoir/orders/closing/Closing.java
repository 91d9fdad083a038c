package dev.comptoir.orders.closing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to an order that needs no more work. */
@Schema(name = "OrderClosing")
public enum Closing {
    MARK_PROCESSED,
    UNMARK_PROCESSED,
    ARCHIVE,
    UNARCHIVE,
    DELETE
}
