/**
 * Owns digital goods: the files a store sells, who may download them, and the downloads. Listens to {@code orders.order} (paid
 * orders grant, cancelled, unpaid and refunded ones withdraw) and {@code orders.store}; publishes {@code files.file}.
 */
package dev.comptoir.files;
