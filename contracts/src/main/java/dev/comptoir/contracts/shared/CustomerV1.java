package dev.comptoir.contracts.shared;

/** Who bought; locale is a BCP 47 tag such as fr or en. */
public record CustomerV1(String email, String name, String phone, String locale) {}
