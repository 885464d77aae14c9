package dev.sagashop.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;

/** One mail on its way in: to whom, and then what; it is kept once for each recipient. */
final class IncomingMail implements MessageHandler {
    private final Mailbox mailbox;
    private final List<String> recipients = new ArrayList<>();

    IncomingMail(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void from(String sender) {
        recipients.clear();
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    /** Kept before its client is told so. */
    @Override
    public @Nullable String data(InputStream content) throws IOException {
        byte[] mail = content.readAllBytes();
        recipients.forEach(recipient -> mailbox.add(recipient, mail));
        return null;
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
