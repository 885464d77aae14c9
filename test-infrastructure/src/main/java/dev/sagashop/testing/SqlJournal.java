package dev.sagashop.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Reads along on the database of a service under test: which statements are executed, in which transactions. */
final class SqlJournal implements QueryExecutionListener, MethodExecutionListener, BeanPostProcessor {

    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private static final List<Consumer<Transaction>> READERS = new CopyOnWriteArrayList<>();

    private final Map<String, List<String>> begun = new ConcurrentHashMap<>();

    /**
     * What was executed and then committed or rolled back.
     *
     * @param thread that did so
     * @param statements one for each execution: a batch of many rows is one
     */
    record Transaction(Thread thread, List<String> statements) {}

    static void read(Consumer<Transaction> reader, Runnable work) {
        READERS.add(reader);
        try {
            work.run();
        } finally {
            READERS.remove(reader);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource
                ? ProxyDataSourceBuilder.create(dataSource)
                        .listener(this)
                        .methodListener(this)
                        .build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // told of when it is done
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        String sql = queries.getFirst().getQuery();
        if (isAlone(execution)) {
            tell(List.of(sql));
        } else {
            begun.computeIfAbsent(execution.getConnectionId(), id -> new ArrayList<>())
                    .add(sql);
        }
    }

    /** A statement outside any transaction is one by itself. */
    private static boolean isAlone(ExecutionInfo execution) {
        try {
            return execution.getStatement().getConnection().getAutoCommit();
        } catch (SQLException e) {
            return false; // the connection has broken, and its transaction with it
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        // told of when it is done
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (call.getTarget() instanceof Connection
                && ENDS.contains(call.getMethod().getName())) {
            List<String> statements = begun.remove(call.getConnectionInfo().getConnectionId());
            if (statements != null) {
                tell(List.copyOf(statements));
            }
        }
    }

    private static void tell(List<String> statements) {
        var transaction = new Transaction(Thread.currentThread(), statements);
        READERS.forEach(reader -> reader.accept(transaction));
    }
}
