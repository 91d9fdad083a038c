package dev.comptoir.client.model;

/** Who is shopping. */
@SchemaOf("CartCustomer")
public record CartCustomer(String email, String name, String phone, String locale, String vatNumber) {}
