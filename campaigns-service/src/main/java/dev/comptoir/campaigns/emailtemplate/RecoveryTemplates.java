package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.mail.RecoveryTemplate;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.mail.ReminderMail;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Templates ready to be rendered; each is read and parsed once per version, for every mail needs one. */
@ApplicationScoped
public class RecoveryTemplates {

    private static final int MOST_KNOWN = 200;

    private final RecoveryTemplateStore store;
    private final ReminderMail mail;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(long version, RecoveryTemplate template) {}

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
        Known found = known.get(wanted.id());
        return found != null && found.version() == wanted.version()
                ? Uni.createFrom().item(found.template())
                : store.find(tx, wanted.id()).map(this::cache);
    }

    private RecoveryTemplate cache(RecoveryEmailTemplate template) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        RecoveryTemplate parsed = template.parsed();
        known.put(template.id(), new Known(template.version(), parsed));
        return parsed;
    }
}
