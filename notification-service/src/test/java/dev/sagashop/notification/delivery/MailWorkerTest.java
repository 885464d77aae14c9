package dev.sagashop.notification.delivery;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import dev.sagashop.messaging.fixtures.QuickSupervisor;
import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.MailTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MailWorkerTest {

    private final AttemptRecorder recorder = mock(AttemptRecorder.class);
    private final MailQueue queue = new MailQueue(Instance.PROPERTIES);

    @Test
    void sendsTheNextMailsAfterAnErrorAtOneOfThem() {
        var failed = new AtomicBoolean();
        MailWorker worker = worker((mails, deadline) -> {
            if (failed.compareAndSet(false, true)) {
                throw new LinkageError("on purpose");
            }
            return Map.of(mails.getFirst(), new SendOutcome.Sent());
        });
        worker.start();
        try {
            put(Mails.claimed("ada"));
            await().untilTrue(failed);
            put(Mails.claimed("grace"));
            verify(recorder, timeout(10_000)).record(anyMap());
        } finally {
            worker.stop();
        }
    }

    private void put(ClaimedMail mail) {
        queue.reserve(1);
        queue.put(List.of(mail));
    }

    private MailWorker worker(MailServer server) {
        return new MailWorker(
                queue,
                new MailServerOutage(Instance.PROPERTIES),
                server,
                recorder,
                mock(MailTable.class),
                Instance.PROPERTIES,
                InstantSource.fixed(Instant.EPOCH),
                QuickSupervisor.create());
    }
}
