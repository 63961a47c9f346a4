package dev.backlight.view.stage;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.model.window.WindowScale;
import dev.backlight.view.paint.Names;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Theme, language, size and drawing habits; each choice takes hold, and is remembered, at once.
public final class SettingsPane extends GridPane {
    public SettingsPane(Settings settings) {
        Messages messages = settings.messages();
        setHgap(16);
        setVgap(10);
        setStyle("-fx-padding: 16;");
        ComboBox<Theme> theme = Choices.steady(new ComboBox<>());
        theme.getItems().setAll(Theme.values());
        theme.setConverter(Names.converter(
                value -> messages.get("settings.theme." + value.name().toLowerCase(Locale.ROOT))));
        theme.setValue(settings.themeProperty().get());
        theme.setOnAction(_ -> settings.themeProperty().set(theme.getValue()));
        ComboBox<Locale> language = Choices.steady(new ComboBox<>());
        language.getItems().setAll(Messages.LANGUAGES);
        language.setConverter(Names.converter(value -> value.getDisplayName(value)));
        language.setValue(messages.locale());
        language.setOnAction(_ -> messages.localeProperty().set(language.getValue()));
        ComboBox<Integer> scale = Choices.steady(new ComboBox<>());
        scale.setId("scale");
        scale.getItems().setAll(WindowScale.STEPS);
        scale.setConverter(Names.converter(percent -> percent + "%"));
        scale.setValue(settings.scaleProperty().get());
        scale.setOnAction(_ -> settings.scaleProperty().set(scale.getValue()));
        CheckBox dash = new CheckBox(messages.get("settings.dash"));
        dash.setSelected(settings.dashNegativeProperty().get());
        dash.setOnAction(_ -> settings.dashNegativeProperty().set(dash.isSelected()));
        addRow(0, new Label(messages.get("settings.theme")), theme);
        addRow(1, new Label(messages.get("settings.language")), language);
        addRow(2, new Label(messages.get("settings.scale")), scale);
        add(dash, 0, 3, 2, 1);
        add(keys(messages), 0, 4, 2, 1);
    }

    private static Label keys(Messages messages) {
        Label keys = new Label(messages.get("settings.keys"));
        keys.getStyleClass().add("caption");
        return keys;
    }
}
