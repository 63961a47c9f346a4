package dev.backlight.view.paint.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DivergingTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void zeroIsTheStage(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(palette.diverging().color(0)).isEqualTo(palette.stage());
        assertThat(palette.diverging().color(Double.NaN)).isEqualTo(palette.stage());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void brightnessMovesOneWayOnEachSide(Theme theme) {
        Diverging scale = Palette.of(theme).diverging();
        double towards = theme == Theme.LIGHT ? -1 : 1;
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 1; i <= 255; i++) {
                double nearer = Palette.luminance(scale.color(side * (i - 1) / 255.0));
                double farther = Palette.luminance(scale.color(side * i / 255.0));
                assertThat(towards * (farther - nearer))
                        .as("%s at %d of side %d", theme, i, side)
                        .isGreaterThan(0);
            }
        }
    }

    @Test
    void stopsStandWhereTheBentMagnitudeReachesThem() {
        Diverging scale = Palette.of(Theme.LIGHT).diverging();
        assertThat(scale.argb(1)).isEqualTo(0xFF0E4282);
        assertThat(scale.argb(-1)).isEqualTo(0xFF8C3808);
        double middle = Math.pow(0.72, 1 / 0.85);
        assertThat(near(scale.color(middle), Color.web("#2E7CD6"))).isTrue();
        assertThat(near(scale.color(-middle), Color.web("#E8702A"))).isTrue();
    }

    @Test
    void numbersBeyondOneTakeTheEnds() {
        Diverging scale = Palette.of(Theme.DARK).diverging();
        assertThat(scale.argb(17)).isEqualTo(scale.argb(1));
        assertThat(scale.argb(Double.NEGATIVE_INFINITY)).isEqualTo(scale.argb(-1));
    }

    private static boolean near(Color a, Color b) {
        double red = Math.abs(a.getRed() - b.getRed());
        double green = Math.abs(a.getGreen() - b.getGreen());
        double blue = Math.abs(a.getBlue() - b.getBlue());
        return Math.max(red, Math.max(green, blue)) < 0.01;
    }
}
