package dev.sagashop.bff.web.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.web.BffTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

class WindowFilesTest extends BffTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(/(?:v|js|css|webjars)/[^\"]+)\"");

    @Test
    void showsTheShopWindowAtTheRoot() {
        client().get()
                .uri("/")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("<title>Sagashop</title>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/js/main.js", "/css/index.css", "/favicon.svg"})
    void letsBrowsersAskForTheWindowsFilesAgainAndAnswersThatTheyAreTheSame(String path) {
        HttpHeaders headers = headersOf(path);

        assertThat(headers.getCacheControl()).isEqualTo("no-cache");
        assertThat(headers.getFirst("Last-Modified")).isNull();
        assertThat(headers.getETag()).startsWith("W/\"");
        client().get()
                .uri(path)
                .header("If-None-Match", headers.getETag())
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void answersAHeadOfTheShopWindowWithoutItsBody() {
        client().head()
                .uri("/")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody()
                .isEmpty();
    }

    @Test
    void tellsCachesThatTheFilesDependOnTheEncoding() {
        client().get()
                .uri("/css/index.css")
                .header("Accept-Encoding", "gzip")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Vary", "accept-encoding");
    }

    @Test
    void letsBrowsersKeepLibrariesForAWhile() {
        HttpHeaders headers = headersOf("/webjars/lit-html/lit-html.js");

        assertThat(headers.getCacheControl()).isEqualTo("max-age=3600");
        assertThat(headers.getETag()).startsWith("W/\"");
    }

    @Test
    void letsPagesLoadNothingFromElsewhereAndNothingInline() {
        HttpHeaders headers = headersOf("/");

        assertThat(headers.getFirst("Content-Security-Policy"))
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(headers.getFirst("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void letsSwaggerUiAloneWriteStylesIntoItsPage() {
        assertThat(headersOf("/swagger-ui/index.html").getFirst("Content-Security-Policy"))
                .contains("style-src 'self' 'unsafe-inline'")
                .doesNotContain("script-src");
        assertThat(List.of("/", "/v3/api-docs", "/js/main.js"))
                .allSatisfy(path -> assertThat(headersOf(path).getFirst("Content-Security-Policy"))
                        .doesNotContain("unsafe"));
    }

    @Test
    void namesItsFilesByTheirContentsSoThatBrowsersKeepThemForEver() {
        List<String> references = REFERENCE
                .matcher(bodyOf("/"))
                .results()
                .map(reference -> reference.group(1))
                .toList();

        assertThat(references).hasSizeGreaterThan(50).allMatch(path -> path.startsWith("/v/"));
        assertThat(references).allSatisfy(path -> {
            assertThat(headersOf(path).getCacheControl()).as(path).isEqualTo("max-age=31536000, public, immutable");
            if (!path.contains("/webjars/")) {
                assertThat(bodyOf(path)).doesNotContain("'/js/", "\"/webjars/", "'/webjars/", "@import");
            }
        });
    }

    @Test
    void leadsATypedAddressToItsPage() {
        client().get()
                .uri("/orders/1?a=b")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .valueEquals("Location", "/#/orders/1?a=b");
        client().get()
                .uri("/orders")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private String bodyOf(String path) {
        return answerOf(path).getResponseBody();
    }

    private HttpHeaders headersOf(String path) {
        return answerOf(path).getResponseHeaders();
    }

    private EntityExchangeResult<String> answerOf(String path) {
        return client().get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
    }
}
