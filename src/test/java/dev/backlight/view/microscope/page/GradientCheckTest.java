package dev.backlight.view.microscope.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GradientCheckTest {
    @Test
    void nothingAgainstNothingIsNoAgreement() {
        assertThat(new GradientCheck(0, 0).isNothing()).isTrue();
        assertThat(new GradientCheck(0, 4e-12).isNothing()).isTrue();
        assertThat(new GradientCheck(-3e-11, 2e-11).isNothing()).isTrue();
    }

    @Test
    void gradientsThatDifferencesCanSeeAreCompared() {
        GradientCheck check = new GradientCheck(0.08216704, 0.08216705);
        assertThat(check.isNothing()).isFalse();
        assertThat(check.agrees()).isTrue();
        assertThat(check.digits()).isEqualTo(6);
        assertThat(new GradientCheck(1e-3, 1.1e-3).agrees()).isFalse();
        assertThat(new GradientCheck(0, 1e-3).isNothing()).isFalse();
    }
}
