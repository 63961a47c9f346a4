package dev.backlight.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private long now;
    private final RateLimiter limiter = new RateLimiter(() -> now);
    private double ahead;
    private double behind;

    @Test
    void aLeaderThatRunsAwayIsHeldUntilTheOtherKeepsUp() {
        run(20, 100_000, 10_000);
        assertThat(ahead - behind).isLessThan(12_000);
        assertThat(ahead).isGreaterThan(20 * 5_000); // nor does it stand still
    }

    @Test
    void whoeverKeepsUpHoldsNobodyBack() {
        run(5, 1000, 1_000_000);
        assertThat(limiter.limit((long) ahead, (long) behind)).isZero();
    }

    /// Thirty looks a second at two trainings.
    private void run(double seconds, double leading, double following) {
        double limit = 0;
        limiter.release();
        for (int i = 0; i < 30 * seconds; i++) {
            now += 33_333_333;
            ahead += (limit == 0 ? leading : Math.min(limit, leading)) / 30;
            behind = Math.min(ahead, behind + following / 30);
            limit = limiter.limit((long) ahead, (long) behind);
        }
    }
}
