/** Limits of request bodies. */
package dev.comptoir.catalog.http;
