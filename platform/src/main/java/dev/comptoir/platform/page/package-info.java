/** Lists, page by page: filters, keyset, signed cursors. */
package dev.comptoir.platform.page;
