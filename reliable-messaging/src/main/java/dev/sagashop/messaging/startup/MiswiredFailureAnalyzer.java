package dev.sagashop.messaging.startup;

import dev.sagashop.messaging.consumer.MiswiredException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the mistakes in the reactions, a line each. */
class MiswiredFailureAnalyzer extends AbstractFailureAnalyzer<MiswiredException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MiswiredException cause) {
        return new FailureAnalysis(
                String.join(System.lineSeparator(), cause.mistakes()),
                "Correct the service's application.yml, or its functions.",
                cause);
    }
}
