/** What a program writes to its log. */
package dev.comptoir.platform.log;
