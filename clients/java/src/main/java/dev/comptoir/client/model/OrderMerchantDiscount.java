package dev.comptoir.client.model;

/** What the merchant took off by hand. */
@SchemaOf("OrderMerchantDiscount")
public record OrderMerchantDiscount(String label, Money amount, String percent) {}
