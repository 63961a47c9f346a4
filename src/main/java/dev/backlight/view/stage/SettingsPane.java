package dev.backlight.view.stage;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.model.window.WindowScale;
import dev.backlight.view.paint.Names;
import dev.backlight.view.stage.control.Choices;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Theme, language, size and drawing habits; each choice takes hold, and is remembered, at once.
public final class SettingsPane extends GridPane {
    private static final int AS_SYSTEM = 0;

    public SettingsPane(Settings settings) {
        Messages messages = settings.messages();
        setHgap(16);
        setVgap(10);
        setStyle("-fx-padding: 16;");
        ComboBox<Optional<Theme>> theme = Choices.steady(new ComboBox<>());
        theme.setId("theme");
        theme.getItems().setAll(List.of(Optional.of(Theme.LIGHT), Optional.of(Theme.DARK), Optional.empty()));
        theme.setConverter(Names.converter(value -> messages.get("settings.theme."
                + value.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("system"))));
        theme.setValue(Optional.of(settings.themeProperty().get())
                .filter(_ -> !settings.followsThemeProperty().get()));
        theme.setOnAction(_ -> {
            settings.followsThemeProperty().set(theme.getValue().isEmpty());
            theme.getValue().ifPresent(settings.themeProperty()::set);
        });
        ComboBox<Locale> language = Choices.steady(new ComboBox<>());
        language.getItems().setAll(Messages.LANGUAGES);
        language.setConverter(Names.converter(value -> value.getDisplayName(value)));
        language.setValue(messages.locale());
        language.setOnAction(_ -> messages.localeProperty().set(language.getValue()));
        ComboBox<Integer> scale = Choices.steady(new ComboBox<>());
        scale.setId("scale");
        scale.getItems().setAll(WindowScale.STEPS);
        scale.getItems().add(AS_SYSTEM);
        scale.setConverter(Names.converter(percent -> percent == AS_SYSTEM
                ? messages.get(
                        "settings.scale.system", settings.systemProperty().get().percent())
                : percent + "%"));
        scale.setValue(
                settings.followsScaleProperty().get()
                        ? AS_SYSTEM
                        : settings.scaleProperty().get());
        scale.setOnAction(_ -> {
            settings.followsScaleProperty().set(scale.getValue() == AS_SYSTEM);
            if (scale.getValue() != AS_SYSTEM) {
                settings.scaleProperty().set(scale.getValue());
            }
        });
        CheckBox dash = new CheckBox(messages.get("settings.dash"));
        dash.setSelected(settings.dashNegativeProperty().get());
        dash.setOnAction(_ -> settings.dashNegativeProperty().set(dash.isSelected()));
        row(0, messages.get("settings.theme"), theme);
        row(1, messages.get("settings.language"), language);
        row(2, messages.get("settings.scale"), scale);
        add(dash, 0, 3, 2, 1);
        add(keys(messages), 0, 4, 2, 1);
    }

    private void row(int at, String name, ComboBox<?> choice) {
        Label label = new Label(name);
        label.setLabelFor(choice);
        choice.setAccessibleText(name);
        addRow(at, label, choice);
    }

    private static Label keys(Messages messages) {
        Label keys = new Label(messages.get("settings.keys"));
        keys.getStyleClass().add("caption");
        return keys;
    }
}
