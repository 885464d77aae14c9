package dev.sagashop.localstack.bench.startup;

import java.sql.SQLException;

/** What a service is given to do when it starts. */
interface Task extends AutoCloseable {

    /** Whether its effect can be seen. */
    boolean isDone() throws InterruptedException, SQLException;

    @Override
    void close();
}
