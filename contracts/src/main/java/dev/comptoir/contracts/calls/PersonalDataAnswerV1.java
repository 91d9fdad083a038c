package dev.comptoir.contracts.calls;

import java.util.List;
import java.util.Map;

/** What a program knows of a person: lists of records by what they are. */
public record PersonalDataAnswerV1(Map<String, List<Map<String, Object>>> records) {}
