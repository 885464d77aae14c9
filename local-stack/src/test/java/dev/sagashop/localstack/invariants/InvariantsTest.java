package dev.sagashop.localstack.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What an audit's report says that does not hold. */
class InvariantsTest {

    @Test
    void nothingOfAnAuditThatJudgedEveryOrderAndFoundNoBreach() {
        assertThat(breachesIn("""
                {"status": "FINISHED", "unsettled": 0, "breaches": []}""")).isEmpty();
    }

    @Test
    void everyBreachWithItsOrderIfItIsOfOne() {
        assertThat(breachesIn("""
                {"status": "FINISHED", "unsettled": 0, "breaches": [
                  {"invariant": "a payment is of its order's total", "orderId": "o-1", "detail": "1 instead of 2"},
                  {"invariant": "the books of every product balance", "detail": "TEA: 4 instead of 3"}]}"""))
                .containsExactly(
                        new Breach("a payment is of its order's total", "o-1, 1 instead of 2"),
                        new Breach("the books of every product balance", "no order, TEA: 4 instead of 3"));
    }

    @Test
    void thatOrdersMovedWhileTheyWereLookedAt() {
        assertThat(breachesIn("""
                {"status": "FINISHED", "unsettled": 3, "breaches": []}""")).containsExactly(new Breach("nothing is under way", "3 orders changed meanwhile"));
    }

    @Test
    void thatAServiceHasNotAnswered() {
        assertThat(breachesIn("""
                {"status": "FAILED", "failure": "payment-service has not answered windows 1", "breaches": []}"""))
                .containsExactly(
                        new Breach("every order can be audited", "payment-service has not answered windows 1"));
    }

    @Test
    void thatTheAuditHasNotEnded() {
        assertThat(breachesIn("""
                {"status": "RUNNING", "windows": 4, "windowsJoined": 3, "orders": 1500, "breaches": []}"""))
                .containsExactly(new Breach("every order can be audited", "no more than 3 of 4 windows, 1,500 orders"));
    }

    private static List<Breach> breachesIn(String report) {
        return Invariants.breachesIn(JsonMapper.builder().build().readTree(report));
    }
}
