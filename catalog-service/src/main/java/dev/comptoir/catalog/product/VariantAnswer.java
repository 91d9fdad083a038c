package dev.comptoir.catalog.product;

/** A variant together with the version of its product, which is its ETag. */
record VariantAnswer(long productVersion, VariantView variant) {}
