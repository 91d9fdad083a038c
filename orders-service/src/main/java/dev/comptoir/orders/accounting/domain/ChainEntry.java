package dev.comptoir.orders.accounting.domain;

import java.time.LocalDate;

/**
 * One entry of the chain.
 *
 * @param bookedOn the day of the store on which it came into the chain
 * @param content JSON, as it is hashed
 */
public record ChainEntry(long sequence, LocalDate bookedOn, String content, String previousHash, String hash) {}
