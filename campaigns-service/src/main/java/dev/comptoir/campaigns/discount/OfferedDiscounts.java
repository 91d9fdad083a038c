package dev.comptoir.campaigns.discount;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.campaigns.discount.domain.CodeKind;
import dev.comptoir.campaigns.discount.domain.KnownDiscount;
import dev.comptoir.campaigns.discount.domain.StepDiscount;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says which discounts mails may give, and makes the code of one mail. */
@ApplicationScoped
public class OfferedDiscounts {

    private final SqlPool reads;
    private final KnownDiscountStore discounts;
    private final MailCodes codes;

    OfferedDiscounts(SqlPool reads, KnownDiscountStore discounts, MailCodes codes) {
        this.reads = reads;
        this.discounts = discounts;
        this.codes = codes;
    }

    /** Refuses what no mail could give: steps may name active discounts by code only. */
    public Uni<Void> check(List<StepDiscount> wanted) {
        return Steps.each(
                wanted,
                each -> discounts
                        .find(reads, each.discountId())
                        .invoke(found -> check(each, found))
                        .replaceWithVoid());
    }

    private static void check(StepDiscount wanted, Optional<KnownDiscount> found) {
        KnownDiscount discount = found.orElseThrow(() ->
                unusable(wanted, "there is none of this id. If it was made just now, try again in a few seconds"));
        if (!discount.isOffered()) {
            throw unusable(wanted, "it is paused, deleted or used up");
        }
        if (!discount.isByCode()) {
            throw unusable(wanted, "it applies by itself, so that a mail cannot give it: choose one by code");
        }
        if (!discount.hasCode(wanted.code())) {
            throw unusable(wanted, "it has no code for everybody: give it one, or use PER_EMAIL");
        }
    }

    private static DomainException unusable(StepDiscount wanted, String why) {
        return RULE_BROKEN
                .refusal("discount-not-usable", "Discount %s cannot be mailed: %s.", wanted.discountId(), why)
                .with("discountId", wanted.discountId());
    }

    /** What a mail of that day gives; nothing when the discount is not to be had any more. */
    public Uni<Optional<MailedDiscount>> give(SqlTx tx, StepDiscount wanted, LocalDate day) {
        return discounts
                .find(tx, wanted.discountId())
                .map(found -> found.filter(discount -> discount.isGood(day) && discount.hasCode(wanted.code()))
                        .map(discount -> mailed(wanted, discount, day)));
    }

    private MailedDiscount mailed(StepDiscount wanted, KnownDiscount discount, LocalDate day) {
        boolean isOwn = wanted.code() == CodeKind.PER_EMAIL;
        return new MailedDiscount(
                discount.id(),
                discount.name(),
                wanted.application(),
                wanted.code(),
                isOwn ? codes.next() : discount.code(),
                isOwn ? discount.lastDay(day, wanted.validDays()) : discount.endsOn());
    }
}
