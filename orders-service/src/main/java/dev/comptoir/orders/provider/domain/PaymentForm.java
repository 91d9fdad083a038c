package dev.comptoir.orders.provider.domain;

/** How a buyer pays: on a page of the provider, or in the storefront with the provider's own script. */
public enum PaymentForm {
    HOSTED_PAGE,
    CLIENT_SECRET
}
