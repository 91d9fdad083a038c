package dev.comptoir.files.licencekey;

import static dev.comptoir.platform.page.SortKey.number;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the licence keys of a file. */
@ApplicationScoped
class LicenceKeyListStore {

    private static final String COLUMNS = "k.id, k.key_text, k.entitlement_id, e.order_id, k.added_at, k.handed_out_at";

    private final Pages pages;

    LicenceKeyListStore(Pages pages) {
        this.pages = pages;
    }

    /** In the order in which they are handed out. */
    Uni<Page<LicenceKey>> page(UUID fileGuid, Boolean available, PageRequest request) {
        ListQuery query = ListQuery.of(
                        "licence-keys", COLUMNS, "licence_keys k left join entitlements e on e.id = k.entitlement_id")
                .and("k.file_guid = ?", fileGuid)
                .only(Boolean.TRUE.equals(available), "k.entitlement_id is null")
                .only(Boolean.FALSE.equals(available), "k.entitlement_id is not null")
                .ascending(number("k.id"));
        return pages.of(query, request, LicenceKey::read, key -> List.of(key.id()));
    }
}
