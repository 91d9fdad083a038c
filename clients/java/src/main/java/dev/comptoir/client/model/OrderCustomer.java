package dev.comptoir.client.model;

/** Who bought. */
@SchemaOf("OrderCustomer")
public record OrderCustomer(String email, String name, String phone, String locale, String vatNumber) {}
