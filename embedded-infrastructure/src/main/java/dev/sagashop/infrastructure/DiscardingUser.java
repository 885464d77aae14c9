package dev.sagashop.infrastructure;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** The user that GreenMail delivers to once the {@link Mailbox} has read a mail: it keeps nothing. */
enum DiscardingUser implements GreenMailUser {
    INSTANCE;

    private static final String NAME = "discard";

    @Override
    public String getEmail() {
        return NAME;
    }

    @Override
    public String getLogin() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return NAME;
    }

    @Override
    public String getQualifiedMailboxName() {
        return NAME;
    }

    @Override
    public void deliver(MovingMessage message) {}

    @Override
    public void deliver(MimeMessage message) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}
}
