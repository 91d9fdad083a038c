package dev.comptoir.orders.guarantee;

import dev.comptoir.orders.guarantee.domain.NoticeScope;
import dev.comptoir.platform.db.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom order confirmations remind of the legal guarantee. */
@Schema(name = "GuaranteeSettings")
public record GuaranteeSettings(
        @Schema(description = "Rises with every change of the settings; the ETag")
        long version,

        @Schema(description = "Whom order confirmations remind of the legal guarantee; open-ended")
        NoticeScope noticeFor) {

    static GuaranteeSettings read(Columns c) {
        return new GuaranteeSettings(c.number(), c.word(NoticeScope.class));
    }
}
