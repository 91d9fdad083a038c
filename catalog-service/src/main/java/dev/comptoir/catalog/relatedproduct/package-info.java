/** Products that go together: those that the merchant names beside one, and those that are bought with it. */
package dev.comptoir.catalog.relatedproduct;
