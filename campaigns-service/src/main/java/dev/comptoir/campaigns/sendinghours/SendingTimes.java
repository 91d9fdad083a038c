package dev.comptoir.campaigns.sendinghours;

import dev.comptoir.campaigns.RecoveryFeature;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;

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

    private Uni<Boolean> isQuiet(Instant now) {
        return profiles.current()
                .map(store -> LocalDateTime.ofInstant(now, store.timeZone()))
                .chain(time -> settings.find().map(found -> found.quietHours().contains(time)));
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
