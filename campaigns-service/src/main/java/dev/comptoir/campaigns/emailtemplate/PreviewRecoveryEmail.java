package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.mail.EmailPreview;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows a mail without sending it. */
@ApplicationScoped
class PreviewRecoveryEmail {

    private final SqlPool reads;
    private final StoreProfiles profiles;
    private final EmailDrafts drafts;

    PreviewRecoveryEmail(SqlPool reads, StoreProfiles profiles, EmailDrafts drafts) {
        this.reads = reads;
        this.profiles = profiles;
        this.drafts = drafts;
    }

    Uni<EmailPreview> handle(LookAtEmailRequest wanted) {
        return profiles.current()
                .chain(store -> drafts.render(reads, wanted, store))
                .map(EmailDraft::preview);
    }
}
