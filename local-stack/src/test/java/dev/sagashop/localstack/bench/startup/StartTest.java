package dev.sagashop.localstack.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest {

    @Test
    void takesTheMedianOfEachFigureByItself() {
        Start median = Start.median(
                List.of(new Start(9, 1, 3, 100, 90), new Start(1, 9, 2, 300, 70), new Start(5, 5, 1, 200, 80)));

        assertThat(median).isEqualTo(new Start(5, 5, 2, 200, 80));
    }

    @Test
    void takesTheMiddleOfTwoMiddles() {
        assertThat(Start.median(List.of(new Start(1, 1, 1, 1, 1), new Start(2, 2, 2, 2, 2))))
                .isEqualTo(new Start(1.5, 1.5, 1.5, 1.5, 1.5));
    }
}
