package dev.sagashop.notification.delivery;

import dev.sagashop.notification.decision.SendOutcome;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the mail server answered.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321, section 4.2.1: 5yz is a permanent
 *     negative completion reply, which the client is not to repeat</a>
 */
final class SmtpAnswer {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_REASON_LENGTH = 300;

    private SmtpAnswer() {}

    /** @param failure of the mail, or null if there was none */
    static SendOutcome outcome(@Nullable Exception failure) {
        if (failure == null) {
            return new SendOutcome.Sent();
        }
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (isPermanent(cause)) {
                return new SendOutcome.Refused(reason(cause));
            }
            cause = cause.getCause();
        }
        return new SendOutcome.Failed(reason(failure));
    }

    /** One line for people to read. */
    static String reason(Throwable failure) {
        String message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        String line = message.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), MAX_REASON_LENGTH));
    }

    private static boolean isPermanent(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode() / 100 == 5;
            case SMTPSendFailedException message -> message.getReturnCode() / 100 == 5;
            default -> false;
        };
    }
}
