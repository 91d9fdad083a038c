/** Who may download which file, until when and how often, as merchants read and change it. */
package dev.comptoir.files.entitlement;
