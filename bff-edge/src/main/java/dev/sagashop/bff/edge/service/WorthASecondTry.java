package dev.sagashop.bff.edge.service;

import java.util.function.Predicate;

/** Which failed reads are tried once more. Public, because application.yml names it and Resilience4j makes it. */
public final class WorthASecondTry implements Predicate<Throwable> {

    @Override
    public boolean test(Throwable failure) {
        return failure instanceof ServiceFailedException failed && failed.isWorthASecondTry();
    }
}
