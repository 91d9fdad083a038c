/** Which pictures a product has, and the product with others in their place. */
package dev.comptoir.catalog.imagecopy.domain;
