package dev.comptoir.catalog.productfetch;

import java.util.List;

/**
 * What fetching came to.
 *
 * @param pages how many pages were read
 * @param buttons one entry per button, in the order of the pages
 */
record FetchedPages(int pages, List<FetchedButtonView> buttons) {}
