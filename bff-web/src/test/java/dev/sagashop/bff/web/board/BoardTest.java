package dev.sagashop.bff.web.board;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.web.BffTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;

class BoardTest extends BffTest {

    @Test
    void showsAnyoneHowTheNewestOrdersAreDoing() {
        ORDER.answers("GET /sagas", 200, text("/services/sagas.json"));

        client().get()
                .uri("/api/sagas?cursor=aGVyZQ&limit=2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(text("/openapi/PageSagaView.json"), JsonCompareMode.STRICT);
        assertThat(ORDER.asked().getFirst().uri()).isEqualTo("/sagas?cursor=aGVyZQ&limit=2");
    }

    @Test
    void saysWhenToComeBackIfTheOrderServiceIsDown() {
        ORDER.downDuring(() ->
                get("/api/sagas").expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "2"));
    }
}
