package dev.sagashop.messaging.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.messaging.tally.TallyService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** What people may ask for, and what they are told when it makes no sense. */
class DeadLettersEndpointTest {

    private final RunningTally service = RunningTally.shared();
    private final DeadLettersEndpoint endpoint = service.bean(DeadLettersEndpoint.class);
    private final BrokenCustomer customer = new BrokenCustomer(service);

    @AfterEach
    void mend() {
        customer.close();
    }

    @Test
    void listsTheOpenLettersOfAnOrderAPageAtATime() {
        OrderPlaced placed = customer.order();
        LetterSummary first = customer.letterOf(placed);
        LetterSummary second = customer.letterOf(placed);

        LetterPage page = (LetterPage) endpoint.list("open", placed.subject(), "orders", "poisoned", null, "1")
                .getBody();
        assertThat(page.items()).containsExactly(first);
        LetterPage next = (LetterPage)
                endpoint.list(null, placed.subject(), null, null, page.next().toString(), "1")
                        .getBody();
        assertThat(next.items()).containsExactly(second);
        assertThat(next.next()).isNull();
    }

    @Test
    void showsARecordAsItCame() {
        OrderPlaced placed = customer.order();
        LetterSummary letter = customer.letterOf(placed);

        LetterView view = (LetterView) endpoint.show(letter.id().toString()).getBody();

        assertThat(view.letter()).isEqualTo(letter);
        assertThat(view.key()).isEqualTo(placed.subject());
        assertThat(view.payload()).contains(placed.subject());
    }

    @Test
    void aReplayThatFailsAgainIsAConflictAndOneThatWorksIsNot() {
        OrderPlaced placed = customer.order();
        String id = customer.letterOf(placed).id().toString();

        assertThat(endpoint.act(id, "replay", null).getStatus()).isEqualTo(409);
        customer.mend();
        assertThat(endpoint.replayAll("replay", placed.subject(), null, null, null, null)
                        .getBody())
                .isEqualTo(new ReplayReport(1, 0, 0, List.of(), null));
        assertThat(endpoint.act(id, "replay", null).getStatus()).isEqualTo(200);
        assertRefused(endpoint.act(id, "discard", "Why not."), 409, "was replayed");
    }

    @Test
    void aReplayOfManyCountsWhatItDidAndNotHowOftenItWasAsked() {
        OrderPlaced refused = customer.order();
        customer.letterOf(refused);
        customer.letterOf(refused);
        customer.isRefused();

        assertThat(endpoint.replayAll("replay", refused.subject(), null, null, null, null)
                        .getBody())
                .isEqualTo(new ReplayReport(0, 2, 0, List.of(), null));
    }

    @Test
    void anOutageOfTheDatabaseIsToldAsOne() {
        String id = customer.letterOf(customer.order()).id().toString();
        customer.mend();
        TallyService.OUTAGES_LEFT.set(1);

        assertRefused(endpoint.act(id, "replay", null), 503, "database away on purpose");
        assertThat(endpoint.act(id, "replay", null).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aDiscardNeedsAReason(String reason) {
        String id = customer.letterOf(customer.order()).id().toString();

        assertRefused(endpoint.act(id, "discard", reason), 400, "reason");
        assertThat(endpoint.act(id, "discard", "Enough.").getStatus()).isEqualTo(200);
    }

    @Test
    void aLetterThatIsNotThereIsNotFound() {
        String unknown = UUID.randomUUID().toString();

        for (String id : List.of(unknown, "42")) {
            assertRefused(endpoint.show(id), 404, id);
            assertRefused(endpoint.act(id, "replay", null), 404, id);
            assertRefused(endpoint.act(id, "discard", "Enough."), 404, id);
            assertRefused(endpoint.act(id, "burn", null), 404, "burn");
        }
        assertRefused(endpoint.replayAll(unknown, null, null, null, null, null), 404, unknown);
    }

    @ParameterizedTest
    @CsvSource({
        "gone,,,, status",
        ", odd,,, reason",
        ",, -1,, cursor",
        ",, x,, cursor",
        ",,, 0, limit",
        ",,, 501, limit",
        ",,, many, limit"
    })
    void aParameterThatMakesNoSenseIsNamed(String status, String reason, String cursor, String limit, String named) {
        assertRefused(endpoint.list(status, null, null, reason, cursor, limit), 400, named);
    }

    private static void assertRefused(WebEndpointResponse<Object> answer, int status, String detail) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(((Map<?, ?>) answer.getBody()).get("detail").toString()).contains(detail);
    }
}
