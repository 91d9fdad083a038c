package dev.comptoir.campaigns.discount.domain;

import java.util.UUID;

/**
 * What a step of a campaign gives with its mail.
 *
 * @param validDays how many days a code of its own is valid
 */
public record StepDiscount(UUID discountId, EntitlementMode application, CodeKind code, int validDays) {}
