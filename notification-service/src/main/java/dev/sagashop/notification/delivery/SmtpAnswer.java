package dev.sagashop.notification.delivery;

import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.decision.SendOutcome.Deferred;
import dev.sagashop.notification.decision.SendOutcome.Refused;
import dev.sagashop.notification.decision.SendOutcome.Unreachable;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the mail server answered.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321, section 4.2.1: 4yz is to be tried again,
 *     5yz is a permanent negative completion reply, which the client is not to repeat</a>
 */
final class SmtpAnswer {

    /** The server goes away, whatever it was asked (RFC 5321, 3.8). */
    private static final int CLOSING = 421;

    private static final int MAX_DEPTH = 10;
    private static final int MAX_REASON_LENGTH = 300;

    private SmtpAnswer() {}

    /** What a failure amid a mail says of it; unreachable if there was no answer at all. */
    static SendOutcome outcome(Exception failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            int code = code(cause);
            if (code == CLOSING) {
                return new Unreachable(reason(cause));
            }
            if (code / 100 == 5) {
                return isAboutSender(cause) ? new Deferred(reason(cause)) : new Refused(reason(cause));
            }
            if (code / 100 == 4) {
                return new Deferred(reason(cause));
            }
            cause = cause.getCause();
        }
        return new Unreachable(reason(failure));
    }

    /** One line for people to read. */
    static String reason(Throwable failure) {
        String message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        String line = message.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), MAX_REASON_LENGTH));
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException message -> message.getReturnCode();
            default -> 0;
        };
    }

    /** Who may send is a matter of settings, here or there, that somebody mends: no mail is lost for it. */
    private static boolean isAboutSender(Throwable failure) {
        return failure instanceof SMTPSendFailedException message
                && message.getCommand() != null
                && message.getCommand().startsWith("MAIL ");
    }
}
