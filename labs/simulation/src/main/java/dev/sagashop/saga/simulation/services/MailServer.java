package dev.sagashop.saga.simulation.services;

import dev.sagashop.notification.persistence.Mail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The mail server. It takes a mail twice, with the same Message-ID, should it come twice. */
public final class MailServer {

    static final String NAME = "mailserver";

    private final Map<UUID, Mail> taken = new LinkedHashMap<>();

    void take(Mail mail) {
        taken.put(mail.mailId(), mail);
    }

    public boolean has(UUID mailId) {
        return taken.containsKey(mailId);
    }
}
