package dev.sagashop.saga.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.invariants.Databases;
import dev.sagashop.saga.dsl.Shop;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Among a million orders the audit names the few that are broken, and no other. {@code ./shop test -Dgroups=benchmark
 * -Dsagashop.tests.excluded=none -Dit.test=ManyOrdersTest} runs it.
 */
class ManyOrdersTest {

    private static final Logger log = LoggerFactory.getLogger(ManyOrdersTest.class);

    private static final int COUNT = Integer.getInteger("sagashop.audit.orders", 1_000_000);

    private final Shop shop = Shop.running();

    @Tag("benchmark")
    @Test
    void theBrokenOnesAreNamedAndNoOther() throws SQLException {
        Databases databases = shop.databases();
        Set<String> broken = new ManyOrders(databases, COUNT).write();

        Report report = Report.of(shop, Duration.ofMinutes(10));

        log.info("{} orders in {}", report.orders(), report.took());
        assertThat(report.orders()).isGreaterThanOrEqualTo(COUNT - 1);
        assertThat(report.brokenOrders()).containsExactlyInAnyOrderElementsOf(broken);
    }
}
