package dev.comptoir.orders.order.domain;

/**
 * Who bought.
 *
 * @param locale BCP 47 tag; decides the language of mails
 * @param vatNumber of a business; null for none
 */
public record Customer(String email, String name, String phone, String locale, String vatNumber) {}
