package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.discount.MailedDiscount;
import dev.comptoir.campaigns.discount.OfferedDiscounts;
import dev.comptoir.campaigns.discount.domain.StepDiscount;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Puts into a mail the discount its step gives, as long as it is to be had; else the mail goes without one. */
@ApplicationScoped
class GiveDiscount {

    private final StepDiscountStore steps;
    private final OfferedDiscounts discounts;

    GiveDiscount(StepDiscountStore steps, OfferedDiscounts discounts) {
        this.steps = steps;
        this.discounts = discounts;
    }

    Uni<Reminder> ofStep(SqlTx tx, Reminder reminder, int step, StoreProfile store) {
        return steps.find(tx, reminder.campaignId(), step).chain(wanted -> given(tx, reminder, wanted, store));
    }

    Uni<Reminder> given(SqlTx tx, Reminder reminder, Optional<StepDiscount> wanted, StoreProfile store) {
        LocalDate day = LocalDate.ofInstant(reminder.sentAt(), store.timeZone());
        return wanted.map(discount -> discounts
                        .give(tx, discount, day)
                        .chain(found -> found.map(mailed -> noted(tx, reminder, mailed))
                                .orElseGet(() -> Uni.createFrom().item(reminder))))
                .orElseGet(() -> Uni.createFrom().item(reminder));
    }

    private Uni<Reminder> noted(SqlTx tx, Reminder reminder, MailedDiscount discount) {
        return steps.saveCode(tx, reminder.sendId(), discount.code()).replaceWith(reminder.giving(discount));
    }
}
