/** The logo on documents: taken in as a picture, kept as pixels, each version for what was issued in its time. */
package dev.comptoir.orders.logo;
