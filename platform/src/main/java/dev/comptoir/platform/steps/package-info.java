/** The few shapes of reactive steps that every program needs: perhaps, each in turn, until there is no more. */
package dev.comptoir.platform.steps;
