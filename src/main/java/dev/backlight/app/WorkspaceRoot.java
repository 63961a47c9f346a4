package dev.backlight.app;

import dev.backlight.controller.MainController;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.Settings;
import dev.backlight.view.ThemeStyles;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Fills a scene with the workspace and keeps it in step with the chosen language and theme. A change of language
/// builds the views anew from the same models, so that no text is left behind; nothing of the experiment is
/// touched.
final class WorkspaceRoot implements AutoCloseable {
    private final Scene scene;
    private final ExperimentModel experiment;
    private final Settings settings;
    private final Subscription subscriptions;
    private MainController controller;

    WorkspaceRoot(Scene scene, ExperimentModel experiment, Settings settings) {
        this.scene = scene;
        this.experiment = experiment;
        this.settings = settings;
        subscriptions = Subscription.combine(
                settings.messages().localeProperty().subscribe(_ -> build()),
                settings.themeProperty().subscribe(theme -> ThemeStyles.apply(scene, theme)));
    }

    MainController controller() {
        return controller;
    }

    private void build() {
        if (controller != null) {
            controller.dispose();
        }
        FXMLLoader loader = new FXMLLoader(
                MainController.class.getResource("main.fxml"),
                settings.messages().bundle());
        loader.setControllerFactory(new ControllerFactory(experiment, settings));
        try {
            Parent root = loader.load();
            controller = loader.getController();
            scene.setRoot(root);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The window's description main.fxml can't be read.", damaged);
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        controller.dispose();
    }
}
