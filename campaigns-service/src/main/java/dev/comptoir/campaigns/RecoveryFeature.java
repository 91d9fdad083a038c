package dev.comptoir.campaigns;

import dev.comptoir.kernel.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the operator offers reminders at all: with {@code campaigns.recovery.offered=false} none are planned to go out. */
@ApplicationScoped
public class RecoveryFeature {

    private final Provider<Boolean> offered;

    RecoveryFeature(
            @ConfigProperty(name = "campaigns.recovery.offered", defaultValue = "true") Provider<Boolean> offered) {
        this.offered = offered;
    }

    public boolean isOffered() {
        return offered.get();
    }

    /** Refuses to switch on what is not offered. */
    public void check(boolean isEnabled) {
        if (isEnabled && !isOffered()) {
            throw Kind.CONFLICT.refusal(
                    "recovery-not-offered",
                    "Reminders of abandoned carts are not part of this installation's plan. Ask its operator to offer them.");
        }
    }
}
