/** The single house rules, grouped by what they protect. */
package dev.comptoir.testkit.architecture;
