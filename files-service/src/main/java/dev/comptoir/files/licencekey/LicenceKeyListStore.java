package dev.comptoir.files.licencekey;

import static dev.comptoir.platform.page.SortKey.number;

import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the licence keys of a file. */
@ApplicationScoped
class LicenceKeyListStore {

    private static final String CHANGED = "coalesce(k.handed_out_at, k.added_at)";
    private static final String COLUMNS =
            "k.id, k.key_text, k.entitlement_id, e.order_id, k.added_at, k.handed_out_at, " + CHANGED;

    private final Pages pages;

    LicenceKeyListStore(Pages pages) {
        this.pages = pages;
    }

    /** In the order in which they are handed out, unless asked otherwise. */
    Uni<Page<LicenceKey>> page(UUID fileGuid, Boolean available, CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of(
                        "licence-keys", COLUMNS, "licence_keys k left join entitlements e on e.id = k.entitlement_id")
                .and("k.file_guid = ?", fileGuid)
                .only(Boolean.TRUE.equals(available), "k.entitlement_id is null")
                .only(Boolean.FALSE.equals(available), "k.entitlement_id is not null");
        return pages.of(
                changes.on(query, CHANGED, number("k.id")),
                request,
                LicenceKey::read,
                key -> changes.position(key.updatedAt(), key.id()));
    }
}
