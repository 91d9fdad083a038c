package dev.comptoir.client.model;

/** The code in a cart. */
@SchemaOf("CartCouponView")
public record CartCoupon(String code, boolean applied, String reason) {}
