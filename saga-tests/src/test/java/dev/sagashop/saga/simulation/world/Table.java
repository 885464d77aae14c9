package dev.sagashop.saga.simulation.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A table: rows by their key. What a transaction wrote is gone when it is rolled back. */
public final class Table<K, V> {

    private final Database database;
    private final Map<K, V> rows = new LinkedHashMap<>();

    public Table(Database database) {
        this.database = database;
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    public V get(K key) {
        return find(key).orElseThrow();
    }

    public Collection<V> rows() {
        return rows.values();
    }

    /** The oldest rows that are like this, up to a bound. */
    public List<V> firstRows(int limit, Predicate<V> condition) {
        List<V> found = List.of();
        for (V row : rows.values()) {
            if (found.size() < limit && condition.test(row)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(row);
            }
        }
        return found;
    }

    /** A row that is there from the beginning. */
    public void init(K key, V row) {
        rows.put(key, row);
    }

    public void put(K key, V row) {
        V before = rows.put(key, row);
        database.onRollback(() -> restore(key, before));
    }

    /** Adds a row, unless there is one of that key: the unique key decides. */
    public boolean add(K key, V row) {
        boolean added = !rows.containsKey(key);
        if (added) {
            put(key, row);
        }
        return added;
    }

    private void restore(K key, V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }
}
