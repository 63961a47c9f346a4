package dev.backlight.view.microscope.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.microscope.equation.Derivation.Factor;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.text.Font;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class DerivationPageTest {
    private static final Derivation SUM = new Derivation(
            "How much?",
            Maths.word("z = w x + b"),
            List.of(),
            List.of(
                    new Factor(Maths.sub("w", "26,12"), Maths.word("−0.0989 × −0.3572"), "+0.035324", 1, null),
                    new Factor(Maths.word("f"), Maths.prose("slope of ReLU at its sum"), "+1.000000", 0, null)),
            null,
            Maths.word("z"),
            0.5,
            true,
            null);

    /// One that was painted: how large, and how much of its width it was given.
    private record Painted(String text, double size, double share) {}

    private final List<Painted> painted = new ArrayList<>();
    private Font font;

    /// In a window of 1024 x 768 the page is 285 pixels wide.
    @ParameterizedTest
    @CsvSource({"285, 590", "285, 300", "400, 700", "700, 700"})
    void numbersAreReadInAnyWidth(int width, int height, FxRobot robot) {
        robot.interact(() -> {
            var page = new DerivationPage(
                    Settings.inMemory(Theme.LIGHT, Locale.ENGLISH), new SimpleObjectProperty<>(), _ -> {});
            page.show(SUM, null);
            page.paint(recording(), width, height, Palette.of(Theme.LIGHT));
            page.dispose();
        });
        assertThat(painted).extracting(Painted::text).contains("slope of ReLU at its sum");
        assertThat(painted).filteredOn(one -> one.text().contains("0.35")).isNotEmpty();
        assertThat(painted)
                .filteredOn(one -> !one.text().equals("26,12")) // the foot of a letter is small
                .allSatisfy(one -> {
                    assertThat(one.size()).as(one.text()).isGreaterThanOrEqualTo(10.5);
                    assertThat(one.share()).as(one.text()).isGreaterThan(0.9);
                });
    }

    private GraphicsContext recording() {
        return (GraphicsContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {GraphicsContext.class}, (_, method, arguments) -> {
                    if (method.getName().equals("setFont")) {
                        font = (Font) arguments[0];
                    } else if (method.getName().equals("fillText")) {
                        String text = (String) arguments[0];
                        double given = arguments.length < 4 ? Double.MAX_VALUE : (double) arguments[3];
                        painted.add(new Painted(
                                text, font.getSize(), Math.min(1, given / Math.max(1, TextWidth.of(text, font)))));
                    }
                    return method.getName().equals("getFont") ? font : null;
                });
    }
}
