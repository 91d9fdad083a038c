/** The pages behind the type of every problem: what its code means and what to do, gathered from the sources at build time. */
package dev.comptoir.gateway.problem;
