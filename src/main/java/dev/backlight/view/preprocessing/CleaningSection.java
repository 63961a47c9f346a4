package dev.backlight.view.preprocessing;

import dev.backlight.analysis.Cleaning;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.PreprocessingModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What the training set could do without: found when somebody asks, taken out when somebody says so.
final class CleaningSection extends VBox {
    private final DigitsModel digits;
    private final PreprocessingModel model;
    private final Messages messages;
    private final Consumer<Runnable> sure;
    private final Label found = new Label();
    private final Button search = new Button();
    private final Button cancel = new Button();
    private final Button drop = new Button();
    private final ProgressBar progress = new ProgressBar(0);
    private final SuspectStrip suspects;
    private final Subscription subscription;

    /// @param sure runs an action that begins the training anew, after a question where much would be lost
    CleaningSection(DigitsModel digits, PreprocessingModel model, Settings settings, Consumer<Runnable> sure) {
        this.digits = digits;
        this.model = model;
        this.sure = sure;
        messages = settings.messages();
        suspects = new SuspectStrip(settings, index -> {
            digits.drawing().clear();
            digits.showTrainingDigit(index);
        });
        Label title = new Label(messages.get("preprocessing.cleaning"));
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        button(search, "preprocessing.search", model::search);
        button(cancel, "preprocessing.search.cancel", model::cancelSearch);
        button(drop, "preprocessing.drop", () -> sure.accept(digits::leaveOutFound));
        search.setId("search");
        found.getStyleClass().add("muted");
        found.setMinWidth(0);
        HBox.setHgrow(found, Priority.ALWAYS);
        found.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(model.fractionProperty().greaterThanOrEqualTo(0));
        progress.managedProperty().bind(progress.visibleProperty());
        progress.progressProperty().bind(model.fractionProperty());
        cancel.visibleProperty().bind(progress.visibleProperty());
        search.visibleProperty().bind(progress.visibleProperty().not());
        HBox row = new HBox(10, title, found, progress, cancel, drop, search);
        row.setAlignment(Pos.CENTER_LEFT);
        suspects.managedProperty().bind(suspects.visibleProperty());
        setSpacing(8);
        getChildren().setAll(row, suspects);
        subscription = model.cleaningProperty().subscribe(this::show);
    }

    void dispose() {
        subscription.unsubscribe();
        suspects.dispose();
    }

    private void button(Button button, String key, Runnable action) {
        button.setText(messages.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> action.run());
    }

    private void show(Cleaning cleaning) {
        suspects.setVisible(cleaning != null && !cleaning.suspects().isEmpty());
        drop.setVisible(cleaning != null && cleaning.kept().length < cleaning.examples());
        if (cleaning == null) {
            found.setText(messages.get("preprocessing.cleaning.hint"));
            return;
        }
        found.setText(messages.get(
                "preprocessing.found",
                Numbers.grouped(cleaning.duplicates().size()),
                Numbers.grouped(cleaning.empty().size())));
        suspects.show(digits.trainingSet(), cleaning.suspects());
    }
}
