package dev.comptoir.catalog.productimport.domain;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** The first errors of many, with how many there are: all of a large file would fill the memory. */
public final class RowErrors extends AbstractList<RowError> {

    /** How many are kept. */
    public static final int MOST = 1000;

    private final List<RowError> first = new ArrayList<>();
    private int total;

    public static RowErrors of(RowError... errors) {
        RowErrors all = new RowErrors();
        all.addAll(List.of(errors));
        return all;
    }

    @Override
    public boolean add(RowError error) {
        total++;
        return first.size() < MOST && first.add(error);
    }

    /** With those that the others do not keep. */
    public void addCounted(RowErrors others) {
        others.first.forEach(this::add);
        total += others.total - others.first.size();
    }

    /** With those that are not kept here. */
    public int total() {
        return total;
    }

    @Override
    public RowError get(int index) {
        return first.get(index);
    }

    @Override
    public int size() {
        return first.size();
    }
}
