package dev.comptoir.client;

import java.util.List;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param next where the next page starts; empty on the last one
 * @param total how many there are in all, if {@code count=true} was asked
 */
public record Page<T>(List<T> items, Optional<String> next, Optional<Long> total) {}
