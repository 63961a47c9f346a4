package dev.backlight.view.stage;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Type;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;

/// Puts a theme on a scene: AtlantaFX underneath, then our tokens, then our rules.
public final class ThemeStyles {
    private ThemeStyles() {}

    public static void apply(Scene scene, Theme theme) {
        Type.load();
        String base = switch (theme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
        Application.setUserAgentStylesheet(base);
        scene.getStylesheets()
                .setAll(List.of(
                        sheet(theme.name().toLowerCase(Locale.ROOT) + ".css"),
                        sheet("backlight.css"),
                        sheet("experiments.css")));
    }

    private static String sheet(String name) {
        return ThemeStyles.class.getResource("/dev/backlight/view/css/" + name).toExternalForm();
    }
}
