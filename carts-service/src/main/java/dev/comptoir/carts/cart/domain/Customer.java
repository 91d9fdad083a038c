package dev.comptoir.carts.cart.domain;

/** Who is shopping; locale is a BCP 47 tag such as fr. */
public record Customer(String email, String name, String phone, String locale, String vatNumber) {}
