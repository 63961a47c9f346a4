package dev.backlight;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/// The one way in which tests wait: for something to be so, and not without end. A test never sleeps for a while in
/// the hope that something has happened by then. The condition is asked on the thread of the test.
public final class Await {
    /// Long enough for a busy machine; nothing that works comes near it.
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration INTERVAL = Duration.ofMillis(1);

    private Await() {}

    /// @throws org.awaitility.core.ConditionTimeoutException if it is not so within a minute
    public static void until(BooleanSupplier condition) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(INTERVAL)
                .atMost(LIMIT)
                .until(condition::getAsBoolean);
    }

    /// @param between done before each look at the condition, such as the work of a frame
    /// @throws org.awaitility.core.ConditionTimeoutException if it is not so within a minute
    public static void until(Runnable between, BooleanSupplier condition) {
        until(() -> {
            between.run();
            return condition.getAsBoolean();
        });
    }

    /// Waits for something that may not be there yet, such as the first test result of a run: what isn't there
    /// isn't asked. A test that asks it all the same passes on a fast machine and ends in a null pointer on a busy
    /// one.
    ///
    /// @param source gives null as long as there is nothing
    /// @return the one that was waited for
    /// @throws org.awaitility.core.ConditionTimeoutException if it is not there within a minute
    public static <T> T present(Supplier<T> source, Predicate<T> wanted) {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(INTERVAL)
                .atMost(LIMIT)
                .until(source::get, value -> value != null && wanted.test(value));
    }
}
