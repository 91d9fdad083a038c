package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;
import java.time.LocalDate;

/**
 * A discount as it stands now.
 *
 * @param name customers see it
 * @param application CODE or AUTOMATIC
 * @param code the one for everybody; null when there is none
 * @param type PERCENTAGE, FIXED_AMOUNT, FIXED_PRICE, FREE_ITEMS, FREE_SHIPPING or BUY_X_GET_Y; more may come
 * @param percent a decimal text such as 10.00; null for none
 * @param uses reserved and redeemed
 * @param startsOn first day in the store's time zone; null when it has begun
 * @param endsOn last day in the store's time zone; null when it never ends
 * @param active false while it is paused
 */
public record DiscountV1(
        String name,
        String application,
        String code,
        String type,
        String percent,
        Money amount,
        String appliesTo,
        Integer maxUses,
        Integer maxUsesPerCustomer,
        long uses,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean combinable,
        boolean active) {}
