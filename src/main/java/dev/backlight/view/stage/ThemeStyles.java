package dev.backlight.view.stage;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Type;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;

/// Puts a theme on a scene: AtlantaFX underneath, then our tokens, then our rules.
public final class ThemeStyles {
    private static final String DATA = "data:text/css;charset=UTF-8;base64,";
    private static final double TOOLTIP = 12;
    private static final double MENU = 13;

    private ThemeStyles() {}

    /// Every face is loaded first, since style sheets find families by name.
    public static void apply(Scene scene, Theme theme) {
        Type.load();
        rules(scene, theme);
    }

    /// The same for a first picture whose words are all of one language: the faces of other scripts, which are
    /// larger than everything else, may be loaded after it.
    public static void begin(Scene scene, Theme theme, Locale language) {
        Type.load(language);
        rules(scene, theme);
    }

    private static void rules(Scene scene, Theme theme) {
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
        OwnersFirst.style();
    }

    /// Lets what opens in windows of its own, menus, lists and hints, be as large as the rest.
    ///
    /// @param percent of the ordinary size
    public static void enlarge(Scene scene, int percent) {
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith(DATA));
        if (percent > 100) {
            String rules = String.format(
                    Locale.ROOT,
                    ".tooltip{-fx-font-size:%.1fpx;}.context-menu,.combo-box-popup .list-view{-fx-font-size:%.1fpx;}",
                    TOOLTIP * percent / 100,
                    MENU * percent / 100);
            scene.getStylesheets()
                    .add(DATA + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8)));
        }
        OwnersFirst.style();
    }

    private static String sheet(String name) {
        return ThemeStyles.class.getResource("/dev/backlight/view/css/" + name).toExternalForm();
    }
}
