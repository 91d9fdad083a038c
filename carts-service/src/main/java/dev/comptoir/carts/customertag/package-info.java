/** What merchants call their customers, for the discounts that ask for it. */
package dev.comptoir.carts.customertag;
