/** The store's profile as orders-service published it. */
package dev.comptoir.files.store;
