package dev.comptoir.contracts.calls;

import java.util.List;
import java.util.Map;

/**
 * A page of what a program knows of a person: lists of records by what they are. A list may go on in the next page.
 *
 * @param next what to ask with for the next page; null on the last
 */
public record PersonalDataAnswerV1(Map<String, List<Map<String, Object>>> records, String next) {}
