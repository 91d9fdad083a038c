/** VAT as it is declared: France's e-reporting by day and rate, and the one-stop shop's quarter by country and rate. */
package dev.comptoir.orders.vat;
