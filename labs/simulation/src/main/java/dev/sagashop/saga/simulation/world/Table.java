package dev.sagashop.saga.simulation.world;

import dev.sagashop.messaging.sql.FirstWrites;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A table: rows by their key, with PostgreSQL's row locks at its default isolation (read committed). What is locked or
 * written belongs to its transaction until that ends. A row that is not there cannot be locked, and one that another
 * transaction has inserted is not there before that commits.
 */
public final class Table<K, V> {

    private static final int WHERE_NOTHING_WAS_LOCKED = 30;

    private final Database database;
    private final Map<K, V> rows = new LinkedHashMap<>();
    private final Map<K, Held<V>> held = new HashMap<>();

    public Table(Database database) {
        this.database = database;
    }

    /** Reads without a lock: what this transaction has written, or else what others have committed. */
    public Optional<V> find(K key) {
        Held<V> mine = held.get(key);
        return Optional.ofNullable(
                mine != null && mine.row != null && mine.by == database.current() ? mine.row : rows.get(key));
    }

    public V get(K key) {
        return find(key).orElseThrow();
    }

    /** What is committed. */
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

    /** Reads the rows that there are of these, and locks them until the transaction ends ({@code for update}). */
    public Map<K, V> lock(Collection<K> keys) {
        Map<K, V> locked = new LinkedHashMap<>();
        for (K key : keys) {
            if (rows.containsKey(key) && !database.has(Flaw.READS_WITHOUT_LOCKS)) {
                hold(key);
            }
            find(key).ifPresent(row -> locked.put(key, row));
        }
        database.betweenStatements(locked.size() < keys.size() ? WHERE_NOTHING_WAS_LOCKED : 1);
        return locked;
    }

    /** Writes a row, whatever there was. */
    public void put(K key, V row) {
        write(key, row);
        database.betweenStatements();
    }

    /** Adds a row, unless there is one of that key: the unique key decides, and waits for whoever is adding it. */
    public boolean add(K key, V row) {
        hold(key);
        boolean added = find(key).isEmpty();
        if (added) {
            write(key, row);
        }
        database.betweenStatements();
        return added;
    }

    /**
     * Writes a state of which the transaction has read that there was none.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if there is one meanwhile
     */
    public void insert(K key, V row) {
        if (database.has(Flaw.FIRST_WRITES_OVERWRITE)) {
            put(key, row);
        } else {
            FirstWrites.requireAll("table", 1, add(key, row) ? 1 : 0);
        }
    }

    private void write(K key, V row) {
        Held<V> mine = hold(key);
        if (mine.row == null) {
            database.onCommit(() -> rows.put(key, mine.row));
        }
        mine.row = row;
    }

    private Held<V> hold(K key) {
        Held<V> holder = held.get(key);
        if (holder == null) {
            holder = new Held<>(database.current());
            held.put(key, holder);
            holder.by.locks(() -> held.remove(key));
        } else if (holder.by != database.current()) {
            throw new LockWaitException();
        }
        return holder;
    }

    /** Whose the row is, and what it is to be; nothing, if it was only locked. */
    private static final class Held<V> {

        private final Transaction by;
        private V row;

        Held(Transaction by) {
            this.by = by;
        }
    }
}
