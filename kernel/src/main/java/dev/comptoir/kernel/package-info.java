/** Words every program shares: money, refusals, events. Plain Java without any dependency. */
package dev.comptoir.kernel;
