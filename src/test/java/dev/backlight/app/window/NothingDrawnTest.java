package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.stage.ThemeStyles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingDrawnTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);

    /// After a drawing has been wiped away there is no picture at all.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyLensIsPaintedWithoutAPicture(boolean hall) throws DataException {
        Split data = Mnist.load();
        Display.startHeadless();
        Fx.run(() -> {
            DigitsModel digits = new DigitsModel(data, ExperimentConfig.article(), 1);
            Workspaces workspaces = new Workspaces(digits, settings);
            Scene scene = new Scene(new StackPane(), 1280, 900);
            ThemeStyles.apply(scene, Theme.LIGHT);
            WorkspaceRoot root = new WorkspaceRoot(scene, workspaces);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            try {
                digits.drawing().begin(0.4, 0.2);
                digits.drawing().extend(0.6, 0.8);
                digits.drawing().end();
                digits.drawing().clear();
                workspaces.pump();
                assertThat(digits.sample().sampleProperty().get()).isNull();
                settings.presentation().onProperty().set(hall);
                for (String lens : List.copyOf(root.controller().lensNames())) {
                    root.controller().showLens(lens);
                    workspaces.pump();
                    scene.snapshot(null);
                }
            } finally {
                root.close();
                stage.hide();
                workspaces.close();
            }
        });
    }
}
