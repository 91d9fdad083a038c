/** Pictures with public addresses: the store's logo and product pictures. */
package dev.comptoir.files.image;
