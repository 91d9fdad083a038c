package dev.comptoir.campaigns.emailtemplate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.comptoir.campaigns.mail.RecoveryTemplate;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.mail.ReminderMail;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Templates ready to be rendered; each is read and parsed once per version, for every mail needs one. */
@ApplicationScoped
public class RecoveryTemplates {

    private static final int MOST_KNOWN = 200;

    private final RecoveryTemplateStore store;
    private final ReminderMail mail;
    private final Cache<TemplateVersion, RecoveryTemplate> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    RecoveryTemplates(RecoveryTemplateStore store, ReminderMail mail) {
        this.store = store;
        this.mail = mail;
    }

    /**
     * The mail as it goes out; refuses when the template fails.
     *
     * @param wanted null for the ready-made one
     */
    public Uni<OutgoingMail> write(SqlTx tx, TemplateVersion wanted, Reminder reminder, StoreProfile profile) {
        return find(tx, wanted).map(template -> mail.compose(reminder, profile, template));
    }

    private Uni<RecoveryTemplate> find(SqlTx tx, TemplateVersion wanted) {
        if (wanted == null) {
            return Uni.createFrom().item(RecoveryTemplate.READY_MADE);
        }
        RecoveryTemplate found = known.getIfPresent(wanted);
        return found != null
                ? Uni.createFrom().item(found)
                : store.find(tx, wanted.id()).map(this::cache);
    }

    private RecoveryTemplate cache(RecoveryEmailTemplate template) {
        RecoveryTemplate parsed = template.parsed();
        known.put(new TemplateVersion(template.id(), template.version()), parsed);
        return parsed;
    }
}
