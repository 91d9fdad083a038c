/** Liquid templates that merchants write: what they can cost and reach is bounded, whoever wrote them. */
package dev.comptoir.platform.liquid;
