/** An import, its results and its errors. */
package dev.comptoir.catalog.productimport.domain;
