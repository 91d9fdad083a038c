/** The promises that every noun of the HTTP API keeps, proven for one noun in a few lines. */
package dev.comptoir.testkit.contract;
