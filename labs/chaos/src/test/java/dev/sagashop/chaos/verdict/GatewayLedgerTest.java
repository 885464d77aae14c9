package dev.sagashop.chaos.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayLedgerTest {

    @Test
    void agreesWithAnOrderThatWasPaidAndShipped() {
        assertThat(check("SHIPPED", "AUTHORIZE Authorized", "CAPTURE Captured")).isEmpty();
    }

    @Test
    void countsWhatIsAskedForTwiceUnderOneKeyOnce() {
        assertThat(check("SHIPPED", "AUTHORIZE Authorized", "CAPTURE Captured", "CAPTURE Captured"))
                .isEmpty();
    }

    @Test
    void agreesWithEveryWayToUndo() {
        assertThat(check("CANCELLED", "AUTHORIZE Declined")).isEmpty();
        assertThat(check("CANCELLED")).isEmpty();
        assertThat(check("CANCELLED", "AUTHORIZE StillProcessing", "AUTHORIZE Authorized", "VOID Voided"))
                .isEmpty();
        assertThat(check("CANCELLED", "AUTHORIZE Authorized", "CAPTURE CaptureRefused", "VOID Voided"))
                .isEmpty();
        assertThat(check("CANCELLED", "AUTHORIZE Authorized", "CAPTURE Captured", "REFUND Refunded"))
                .isEmpty();
    }

    @Test
    void findsGoodsThatNobodyPaid() {
        assertThat(check("SHIPPED", "AUTHORIZE Authorized")).hasSize(1);
        assertThat(check("SHIPPED", "AUTHORIZE Authorized", "CAPTURE Captured", "REFUND Refunded"))
                .hasSize(1);
    }

    @Test
    void findsMoneyThatWasKept() {
        assertThat(check("CANCELLED", "AUTHORIZE Authorized")).hasSize(1);
        assertThat(check("CANCELLED", "AUTHORIZE Authorized", "CAPTURE Captured"))
                .hasSize(1);
        assertThat(check("CANCELLED", "AUTHORIZE Authorized", "CAPTURE Captured", "VOID Voided"))
                .hasSize(1);
    }

    @Test
    void findsTwoAnswersToOneQuestion() {
        assertThat(check("SHIPPED", "AUTHORIZE Declined", "AUTHORIZE Authorized", "CAPTURE Captured"))
                .hasSize(1);
    }

    private static List<String> check(String status, String... done) {
        List<String> lines = List.of(done).stream().map(line -> "1/" + line).toList();
        return new GatewayLedger(lines)
                .against(List.of(new KnownOrder("1", status, "")))
                .broken();
    }
}
