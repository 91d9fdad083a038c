package dev.comptoir.catalog.productimport.file;

import java.util.Arrays;

/** Which rows belong together, two numbers for each row. */
final class Groups {

    private final int[] ends;
    private final int[] rows;

    /** @param groupOf of each row; below zero for a row of none */
    Groups(int[] groupOf, int groups) {
        int[] next = new int[groups];
        for (int group : groupOf) {
            if (group >= 0) {
                next[group]++;
            }
        }
        for (int i = 1; i < groups; i++) {
            next[i] += next[i - 1];
        }
        ends = next.clone();
        rows = new int[groups == 0 ? 0 : ends[groups - 1]];
        for (int row = groupOf.length - 1; row >= 0; row--) {
            if (groupOf[row] >= 0) {
                rows[--next[groupOf[row]]] = row;
            }
        }
    }

    /** Its rows in the order of the file. */
    int[] rows(int group) {
        return Arrays.copyOfRange(rows, group == 0 ? 0 : ends[group - 1], ends[group]);
    }
}
