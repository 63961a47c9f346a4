package dev.backlight.view.stage.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final long MILLI = 1_000_000;

    private final Turns turns = new Turns();
    private final List<View> views = new ArrayList<>();
    private long now;

    /// One that is painted by a cadence whose timer ends with a frame.
    private final class View {
        private final List<Long> shown = new ArrayList<>();
        private long due = -1;
        private final Cadence cadence =
                new Cadence(() -> shown.add(now / MILLI), () -> now, wait -> due = now + wait, turns);

        void frame() {
            if (due >= 0 && due <= now) {
                due = -1;
                cadence.due();
            }
        }
    }

    private void run(int count, long frame, long until) {
        IntStream.range(0, count).forEach(_ -> views.add(new View()));
        for (long millis = 1_000; millis < 1_000 + until; millis += frame) {
            now = millis * MILLI;
            views.forEach(View::frame);
            views.forEach(view -> view.cadence.news(true));
        }
    }

    @Test
    void afterTheFirstTimeNoTwoAreShownInTheSameFrame() {
        run(5, 16, 2_000);
        long[] all = views.stream()
                .flatMapToLong(view -> view.shown.stream().skip(1).mapToLong(Long::longValue))
                .toArray();
        assertThat(LongStream.of(all).distinct().count()).isEqualTo(all.length);
        assertThat(views).allSatisfy(view -> assertThat(view.shown).hasSizeBetween(17, 21));
    }

    @Test
    void whereFramesAreLongNobodyIsLeftWaitingForLong() {
        run(6, 60, 3_000);
        assertThat(views).allSatisfy(view -> {
            for (int i = 1; i < view.shown.size(); i++) {
                assertThat(view.shown.get(i) - view.shown.get(i - 1)).isLessThanOrEqualTo(260);
            }
            assertThat(view.shown.getLast()).isGreaterThan(3_700);
        });
    }

    @Test
    void onceNothingRunsAllAreShownAtOnce() {
        run(4, 16, 300);
        now += 3 * MILLI;
        views.forEach(view -> view.cadence.news(false));
        assertThat(views).allSatisfy(view -> assertThat(view.shown.getLast()).isEqualTo(now / MILLI));
    }
}
