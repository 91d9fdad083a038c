package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.productfetch.domain.ButtonResult;
import java.util.UUID;

/** What became of the product that a button offers; a dry run only says so. */
record Taken(ButtonResult result, UUID productId) {}
