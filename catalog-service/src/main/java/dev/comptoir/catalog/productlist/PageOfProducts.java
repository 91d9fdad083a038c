package dev.comptoir.catalog.productlist;

import dev.comptoir.catalog.product.ProductView;
import java.util.List;

/** What a list of products answers, for the document: its products are written before they are put together. */
public record PageOfProducts(List<ProductView> items, String nextCursor, boolean hasMore, Long total) {}
