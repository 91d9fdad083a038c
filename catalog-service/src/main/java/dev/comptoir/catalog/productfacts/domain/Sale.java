package dev.comptoir.catalog.productfacts.domain;

import dev.comptoir.kernel.Money;
import java.time.LocalDate;

/**
 * A lower price for some days of the store, the first and the last included.
 *
 * @param startsOn null when it has begun
 * @param endsOn null when it does not end
 * @param isOn whether the store's today is one of them, as was last looked
 */
public record Sale(Money price, LocalDate startsOn, LocalDate endsOn, boolean isOn) {

    public static Sale of(Money price, LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        boolean hasBegun = startsOn == null || !today.isBefore(startsOn);
        boolean isOver = endsOn != null && today.isAfter(endsOn);
        return new Sale(price, startsOn, endsOn, hasBegun && !isOver);
    }

    public Sale at(LocalDate today) {
        return of(price, startsOn, endsOn, today);
    }
}
