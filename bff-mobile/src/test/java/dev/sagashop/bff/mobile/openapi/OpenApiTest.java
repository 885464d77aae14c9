package dev.sagashop.bff.mobile.openapi;

import dev.sagashop.bff.edge.fixtures.OpenApiExamples;
import dev.sagashop.bff.edge.fixtures.OpenApiFile;
import dev.sagashop.bff.mobile.BffTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpenApiTest extends BffTest {

    @Test
    void servesTheContractThatIsCheckedIn() {
        OpenApiFile.assertUpToDate("bff-mobile.json", contract());
    }

    @Test
    void givesAnExampleOfEachRequestAndAnswer() {
        OpenApiExamples.assertComplete(contract());
    }

    private String contract() {
        byte[] document = get("/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new String(document, StandardCharsets.UTF_8);
    }
}
