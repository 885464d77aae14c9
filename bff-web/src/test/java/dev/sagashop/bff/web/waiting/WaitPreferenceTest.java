package dev.sagashop.bff.web.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sagashop.bff.edge.problem.InvalidParameterException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitPreferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            wait=5                                  | 5
            WAIT=5                                  | 5
            wait = 5                                | 5
            wait="5"                                | 5
            wait=0                                  | 0
            wait=000000005                          | 5
            wait=999999999                          | 999999999
            respond-async, wait=10                  | 10
            respond-async,wait=10                   | 10
            wait=5; foo="a,b"                       | 5
            wait=5;foo                              | 5
            handling=lenient; a="x, wait=7", wait=3 | 3
            a="quoted \\", wait=7", wait=3          | 3
            wait=3, wait=9                          | 3
            wait=3, wait=x                          | 3
            ,, wait=4 ,                             | 4
            """)
    void findsHowLongAClientWouldWait(String header, int seconds) {
        assertThat(WaitPreference.among(List.of(header))).hasValue(new WaitPreference(seconds));
    }

    @Test
    void readsSeveralHeadersAsOneList() {
        assertThat(WaitPreference.among(List.of("respond-async", "wait=10", "wait=20")))
                .hasValue(new WaitPreference(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "respond-async", "waiting=5", "foo; wait=5", "foo=\"wait=5\"", "=5", ";;", "\"", "a=\"x"})
    void passesOverWhatItDoesNotKnow(String header) {
        assertThat(WaitPreference.among(List.of(header))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait",
                "wait=",
                "wait=\"\"",
                "wait=x",
                "wait=-1",
                "wait=1.5",
                "wait=5s",
                "wait=1234567890",
                "wait=5 6",
                "wait==5",
                "wait=\"5",
                "wait=٣",
                "wait=x, wait=5"
            })
    void refusesToWaitForWhatIsNoNumberOfSeconds(String header) {
        assertThatThrownBy(() -> WaitPreference.among(List.of(header)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Prefer");
    }
}
