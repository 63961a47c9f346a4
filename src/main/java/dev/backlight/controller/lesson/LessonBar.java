package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.WorkspaceSegments;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.stage.ActionControls;
import dev.backlight.view.stage.ActionMenu;
import dev.backlight.view.stage.SettingsPane;
import dev.backlight.view.stage.control.AttachedCard;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar on top where nothing learns under a clock: workspaces, and what can be done everywhere.
final class LessonBar extends HBox {
    private final Settings settings;
    private final Messages messages;
    private final HBox segments = new HBox();
    private final FontIcon themeIcon = new FontIcon(Feather.MOON);
    private final Button present = icon("present", new FontIcon(Feather.AIRPLAY));
    private final Button theme = icon("theme", themeIcon);
    private final Button gear = icon("settingsButton", new FontIcon(Feather.SETTINGS));
    private final Button language = icon("language", null);
    private final Button menu = icon("menu", new FontIcon(Feather.MENU));
    private final Subscription subscriptions;
    private final Label brand = new Label("Backlight");
    private final StackPane mark = mark();
    private Actions all;

    LessonBar(Settings settings) {
        this.settings = settings;
        messages = settings.messages();
        language.setText(messages.get("transport.language"));
        segments.getStyleClass().add("segments");
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region gap = new Region();
        gap.setMinWidth(20);
        getChildren().setAll(mark, brand, gap, segments, space, present, language, theme, gear, menu);
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        subscriptions = Subscription.combine(
                widthProperty().subscribe(width -> {
                    brand.setVisible(width.doubleValue() >= 1100);
                    brand.setManaged(width.doubleValue() >= 1100);
                    menu.setVisible(width.doubleValue() >= 1200); // in less, F10 opens it where its button would be
                    menu.setManaged(width.doubleValue() >= 1200);
                }),
                settings.themeProperty()
                        .subscribe(now -> themeIcon.setIconCode(now == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
    }

    private static StackPane mark() {
        Polygon beam = new Polygon(0, 0, 16, 8, 0, 16);
        beam.setTranslateX(-5);
        beam.getStyleClass().add("brand-beam");
        Circle dot = new Circle(6.5);
        dot.setTranslateX(6);
        dot.getStyleClass().add("brand-dot");
        StackPane mark = new StackPane(beam, dot);
        mark.setMinWidth(26);
        mark.setMaxSize(26, 22);
        return mark;
    }

    private static Button icon(String id, FontIcon icon) {
        Button button = new Button(null, icon);
        button.setId(id);
        button.getStyleClass().add("icon-button");
        return button;
    }

    void bind(Actions actions) {
        all = actions;
        actions.named("window.home").ifPresent(home -> {
            ActionControls.click(brand, home, messages);
            ActionControls.click(mark, home, messages);
        });
        WorkspaceSegments.fill(segments, actions, settings);
        Map.of(
                        "view.present", present,
                        "window.language", language,
                        "window.theme", theme,
                        "window.settings", gear,
                        "window.menu", menu)
                .forEach((id, button) ->
                        actions.named(id).ifPresent(action -> ActionControls.bind(button, action, messages)));
    }

    void showMenu() {
        ActionMenu.of(all, settings).show(menu.isVisible() ? menu : gear, Side.BOTTOM, 0, 0);
    }

    void showSettings() {
        AttachedCard.of(new SettingsPane(settings), ArrowLocation.TOP_RIGHT).show(gear);
    }

    void dispose() {
        subscriptions.unsubscribe();
    }
}
