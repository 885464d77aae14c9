package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.IncomingRecord;

/**
 * A record that was given up, as it is kept.
 *
 * @param summary what a list shows of it
 * @param original the record as it came
 * @param exception the class of what went wrong the last time
 * @param stackSummary the beginning of its stack trace
 */
public record DeadLetter(LetterSummary summary, IncomingRecord original, String exception, String stackSummary) {}
