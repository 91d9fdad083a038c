/** The events programs tell each other: data only, one record per event version. */
package dev.comptoir.contracts;
