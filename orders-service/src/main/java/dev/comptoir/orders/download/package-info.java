/** What became of the downloads that order lines bring, as files-service says. */
package dev.comptoir.orders.download;
