/** When a page is fetched next, without any framework. */
package dev.comptoir.catalog.fetchschedule.domain;
