package dev.backlight.training.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeedTest {
    private static final long MILLI = 1_000_000;

    private long clock = 123_456_789;
    private final Speed speed = new Speed();

    @Test
    void tellsExamplesASecondOverQuartersOfASecond() {
        speed.begin(clock, 1_000);
        assertThat(speed.perSecond()).isZero();
        clock += 249 * MILLI;
        speed.measure(clock, 9_000);
        assertThat(speed.perSecond()).as("too short to be read").isZero();
        clock += 251 * MILLI;
        speed.measure(clock, 11_000);
        assertThat(speed.perSecond()).isEqualTo(20_000);
        clock += 250 * MILLI;
        speed.measure(clock, 11_500);
        assertThat(speed.perSecond()).as("of the last stretch alone").isEqualTo(2_000);
        speed.stop();
        assertThat(speed.perSecond()).isZero();
    }

    @Test
    void aPauseIsNotCounted() {
        speed.begin(clock, 0);
        clock += 250 * MILLI;
        speed.measure(clock, 250);
        speed.stop();
        clock += 60_000 * MILLI;
        speed.begin(clock, 250);
        clock += 500 * MILLI;
        speed.measure(clock, 750);
        assertThat(speed.perSecond()).isEqualTo(1_000);
    }
}
