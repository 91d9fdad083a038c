/** How words of scripts that run from the right, or whose letters join, come to paper. */
package dev.comptoir.orders.script;
