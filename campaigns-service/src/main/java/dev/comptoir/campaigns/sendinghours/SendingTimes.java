package dev.comptoir.campaigns.sendinghours;

import dev.comptoir.campaigns.RecoveryFeature;
import dev.comptoir.campaigns.sendinghours.domain.OpenHours;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Says whether reminders may go out now. */
@ApplicationScoped
public class SendingTimes {

    private final SendingSettingsStore settings;
    private final StoreProfiles profiles;
    private final RecoveryFeature feature;

    SendingTimes(SendingSettingsStore settings, StoreProfiles profiles, RecoveryFeature feature) {
        this.settings = settings;
        this.profiles = profiles;
        this.feature = feature;
    }

    /** Whether nothing may go out now: a quiet time, a full hour, or reminders are not offered. */
    public Uni<Boolean> isPaused(Instant now) {
        return feature.isOffered()
                ? settings.isFull(now).chain(isFull -> isFull ? Uni.createFrom().item(true) : isQuiet(now))
                : Uni.createFrom().item(true);
    }

    /** When mails may go out, as it is set now. */
    public Uni<OpenHours> hours() {
        return profiles.current()
                .chain(store -> settings.find().map(found -> new OpenHours(found.quietHours(), store.timeZone())));
    }

    /** The same inside of a transaction. */
    public Uni<OpenHours> hours(SqlTx tx) {
        return profiles.current(tx)
                .chain(store -> settings.find(tx).map(found -> new OpenHours(found.quietHours(), store.timeZone())));
    }

    private Uni<Boolean> isQuiet(Instant now) {
        return hours().map(hours -> hours.from(now).isAfter(now));
    }

    /** Whether the limit of the hour leaves room for one more; the answer holds until the transaction ends. */
    public Uni<Boolean> hasRoom(SqlTx tx, Instant now) {
        return settings.hasRoom(tx, now);
    }

    /** Counts one that goes out. */
    public Uni<Void> count(SqlTx tx, Instant now) {
        return settings.count(tx, now);
    }
}
