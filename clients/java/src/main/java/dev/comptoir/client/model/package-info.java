/** The answers that most programs read, as records; what they leave out is there as JSON. */
package dev.comptoir.client.model;
