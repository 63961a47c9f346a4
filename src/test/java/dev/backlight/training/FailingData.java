package dev.backlight.training;

import dev.backlight.data.Examples;
import dev.backlight.data.LearningData;
import java.util.concurrent.atomic.AtomicInteger;
import org.ejml.data.FMatrixRMaj;

/// The data of `TinyData`, which can be read only so many times; then the memory is said to be full.
///
/// @param trainings how often the training set may be read
/// @param tests how often the test set may be read
public record FailingData(Examples train, Examples test) implements LearningData {
    public FailingData(int trainings, int tests) {
        this(
                new Failing(TinyData.split().train(), trainings),
                new Failing(TinyData.split().test(), tests));
    }

    private static final class Failing implements Examples {
        private final Examples good;
        private final AtomicInteger left;

        Failing(Examples good, int reads) {
            this.good = good;
            left = new AtomicInteger(reads);
        }

        @Override
        public String name() {
            return good.name();
        }

        @Override
        public int size() {
            return good.size();
        }

        @Override
        public int features() {
            return good.features();
        }

        @Override
        public int classes() {
            return good.classes();
        }

        @Override
        public void fill(int[] indices, int from, int to, FMatrixRMaj x, int[] labels) {
            if (left.getAndDecrement() <= 0) {
                throw new OutOfMemoryError("as if the heap were full");
            }
            good.fill(indices, from, to, x, labels);
        }
    }
}
