/** What a definition says, without any framework. */
package dev.comptoir.catalog.definition.domain;
