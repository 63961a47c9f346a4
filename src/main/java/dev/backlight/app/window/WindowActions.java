package dev.backlight.app.window;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.WindowScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;

/// What can be done in every workspace: change to another, light and dark, language.
public final class WindowActions {
    private WindowActions() {}

    public static Actions.Layer layer(Settings settings, List<Workspace> workspaces, List<Action> more) {
        List<Action> actions = new ArrayList<>(more);
        for (Workspace workspace : workspaces) {
            String name = "workspace." + workspace.id();
            actions.add(Action.of(name, () -> settings.workspaceProperty().set(workspace.id()))
                    .titled(name)
                    .key(String.valueOf(workspaces.indexOf(workspace) + 1))
                    .on("keys.workspaces"));
        }
        BooleanProperty dash = settings.dashNegativeProperty();
        actions.add(Action.of("view.dash", () -> dash.set(!dash.get())).key("D"));
        IntegerProperty scale = settings.scaleProperty();
        actions.add(Action.of("window.larger", () -> scale.set(WindowScale.larger(scale.get())))
                .key("Ctrl+Equals")
                .key("Ctrl+Shift+Equals")
                .on("keys.scale"));
        actions.add(Action.of("window.smaller", () -> scale.set(WindowScale.smaller(scale.get())))
                .key("Ctrl+Minus")
                .on("keys.scale"));
        actions.add(Action.of("window.ordinary", () -> scale.set(WindowScale.LEAST))
                .key("Ctrl+0")
                .on("keys.scale"));
        actions.add(Action.of("window.theme", () -> switchTheme(settings)));
        actions.add(Action.of("window.language", () -> switchLanguage(settings)));
        return Actions.Layer.of("window", actions);
    }

    private static void switchTheme(Settings settings) {
        settings.themeProperty().set(settings.themeProperty().get().other());
    }

    private static void switchLanguage(Settings settings) {
        boolean chinese = settings.messages().locale().equals(Locale.SIMPLIFIED_CHINESE);
        settings.messages().localeProperty().set(chinese ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }
}
