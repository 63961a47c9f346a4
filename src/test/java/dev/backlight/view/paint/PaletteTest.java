package dev.backlight.view.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.model.window.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    @ParameterizedTest
    @CsvSource({"LIGHT, 15.8, 6.1, 3.0, 3.1, 5.8, 4.2, 6.1, 7.1", "DARK, 17.0, 7.8, 4.2, 8.1, 9.1, 6.8, 8.4, 8.0"})
    void contrastOnTheStageIsAsSpecified(
            Theme theme,
            double ink,
            double mut,
            double dim,
            double neg,
            double negText,
            double pos,
            double posText,
            double plum) {
        Palette p = Palette.of(theme);
        assertThat(Palette.contrast(p.ink(), p.stage())).isCloseTo(ink, within(0.06));
        assertThat(Palette.contrast(p.mut(), p.stage())).isCloseTo(mut, within(0.06));
        assertThat(Palette.contrast(p.dim(), p.stage())).isCloseTo(dim, within(0.06));
        assertThat(Palette.contrast(p.neg(), p.stage())).isCloseTo(neg, within(0.06));
        assertThat(Palette.contrast(p.negText(), p.stage())).isCloseTo(negText, within(0.06));
        assertThat(Palette.contrast(p.pos(), p.stage())).isCloseTo(pos, within(0.06));
        assertThat(Palette.contrast(p.posText(), p.stage())).isCloseTo(posText, within(0.06));
        assertThat(Palette.contrast(p.plum(), p.stage())).isCloseTo(plum, within(0.06));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextColourReadsOnEveryGround(Theme theme) {
        Palette p = Palette.of(theme);
        for (Color ground : new Color[] {p.stage(), p.panel(), p.card()}) {
            for (Color text : new Color[] {p.ink(), p.mut(), p.negText(), p.posText(), p.plum()}) {
                assertThat(Palette.contrast(text, ground)).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    /// WCAG 1.4.11: what shows where a control ends needs 3 : 1 against its ground and its own filling.
    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void bordersOfControlsStandOut(String theme) throws IOException {
        String sheet;
        try (InputStream in = Palette.class.getResourceAsStream("/dev/backlight/view/css/" + theme + ".css")) {
            sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Color border = token(sheet, "control");
        for (String ground : List.of("stage", "panel", "card", "raise")) {
            assertThat(Palette.contrast(border, token(sheet, ground)))
                    .as(ground)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    private static Color token(String sheet, String name) {
        Matcher found = Pattern.compile("-bl-" + name + ": (#[0-9A-F]{6});").matcher(sheet);
        assertThat(found.find()).as(name).isTrue();
        return Color.web(found.group(1));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void amountsMoveOneWayInBrightness(Theme theme) {
        Palette p = Palette.of(theme);
        double towards = Math.signum(Palette.luminance(p.sequential(1)) - Palette.luminance(p.sequential(0)));
        for (int i = 1; i <= 255; i++) {
            double step = Palette.luminance(p.sequential(i / 255.0)) - Palette.luminance(p.sequential((i - 1) / 255.0));
            assertThat(towards * step).isGreaterThan(0);
        }
    }

    @Test
    void amountsBeyondTheScaleTakeItsEnds() {
        Palette p = Palette.of(Theme.LIGHT);
        assertThat(p.sequential(-3)).isEqualTo(Color.web("#FFFFFF"));
        assertThat(p.sequential(7)).isEqualTo(Color.web("#4A2A82"));
        assertThat(p.sequentialArgb(1)).isEqualTo(0xFF4A2A82);
    }

    @Test
    void cellTextIsTheMoreReadableOne() {
        assertThat(Palette.textOn(Color.web("#4A2A82"))).isEqualTo(Color.WHITE);
        assertThat(Palette.textOn(Color.web("#E2D8F3")))
                .isEqualTo(Palette.of(Theme.LIGHT).ink());
    }
}
