package dev.backlight.view.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TravelTest {
    private final Travel travel = new Travel(() -> {});
    private final float[] last = {3};

    /// A drawing cleared while it is still on its way, and a test digit in its place at once.
    @Test
    void aSampleThatComesAfterNoneIsEverywhereAtOnceThoughAnotherWasStillOnItsWay(FxRobot robot) throws Exception {
        robot.interact(() -> {
            travel.begin(new float[] {1}, true);
            travel.begin(new float[] {2}, true);
            travel.begin(null, true);
            travel.begin(last, true);
        });
        AtomicInteger frames = new AtomicInteger();
        AnimationTimer frameCounter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.incrementAndGet();
            }
        };
        robot.interact(frameCounter::start);
        WaitForAsyncUtils.waitFor(10, java.util.concurrent.TimeUnit.SECONDS, () -> frames.get() > 3);
        robot.interact(() -> {
            frameCounter.stop();
            assertThat(travel.at(0)).isSameAs(last);
            travel.stop();
        });
    }
}
