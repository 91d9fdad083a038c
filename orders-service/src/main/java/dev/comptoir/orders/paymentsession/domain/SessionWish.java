package dev.comptoir.orders.paymentsession.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.domain.PaymentForm;

/** What a session is to be like; one that is open and the same is used again. */
public record SessionWish(PaymentForm form, Money amount, String returnUrl) {}
