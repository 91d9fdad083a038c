/** In which category the catalogue has each product, for the reports. */
package dev.comptoir.orders.productcategory;
