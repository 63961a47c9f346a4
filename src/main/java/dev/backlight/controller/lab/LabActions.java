package dev.backlight.controller.lab;

import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.lab.Phase;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// All that can be done in the labs. What needs an open lab, or one that runs, can only be run then.
final class LabActions {
    private static final int ANSWERS = 5;

    private final LabModel labs;
    private final LabsController controller;
    private final BooleanProperty page = new SimpleBooleanProperty();
    private final BooleanProperty betting = new SimpleBooleanProperty();
    private final BooleanProperty changing = new SimpleBooleanProperty();
    private final BooleanProperty working = new SimpleBooleanProperty();
    private final BooleanProperty stepping = new SimpleBooleanProperty();
    private final BooleanProperty over = new SimpleBooleanProperty();
    private final BooleanProperty failed = new SimpleBooleanProperty();
    private final BooleanProperty keeping = new SimpleBooleanProperty();
    private final BooleanProperty cut = new SimpleBooleanProperty();

    LabActions(LabModel labs, LabsController controller) {
        this.labs = labs;
        this.controller = controller;
    }

    /// Where one stands now.
    ///
    /// @param phase of the open lab; null in the gallery
    void now(Phase phase) {
        page.set(phase != null);
        betting.set(phase == Phase.BEFORE);
        changing.set(betting.get() && labs.open().get().result() != null);
        working.set(phase != null && phase.isWorking());
        stepping.set(betting.get() || working.get());
        over.set(phase != null && phase.isOver());
        failed.set(phase == Phase.FAILED && labs.open().get().lab().rate().isPresent());
        keeping.set(over.get() && !labs.open().get().networks().isEmpty());
        cut.set(phase == Phase.STOPPED || phase == Phase.FAILED);
    }

    private Runnable open(Consumer<Experiment> effect) {
        return () -> labs.open().ifPresent(effect);
    }

    /// @param settings shows them
    /// @param menu shows all that can be done
    Actions all(Runnable settings, Runnable menu) {
        List<Action> answers = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            int place = i;
            answers.add(Action.of("labs.answer-" + (i + 1), () -> controller.choose(place))
                    .key(String.valueOf(i + 1))
                    .on("keys.answers")
                    .when(betting));
        }
        List<Action> time = List.of(
                Action.of("time.step", () -> controller.step(1)).key("Right").on("keys.step"),
                Action.of("time.step-back", () -> controller.step(-1))
                        .key("Left")
                        .on("keys.step"));
        List<Action> own = List.of(
                Action.of("run.play", controller::play).key("Space").key("P"),
                Action.of("labs.step", open(Experiment::step)).key("N").when(stepping),
                Action.of("run.reset", open(Experiment::change)).key("R").when(over),
                Action.of("labs.gallery", () -> labs.openProperty().set(""))
                        .key("G")
                        .when(page),
                Action.of("labs.stop", controller::stop).key("Esc").when(working),
                Action.of("labs.undo", open(Experiment::undo)).when(betting),
                Action.of("labs.forget", open(Experiment::forget))
                        .key("Backspace")
                        .when(betting),
                Action.of("labs.new", open(Experiment::withNewSeeds)).when(over),
                Action.of("labs.again", open(Experiment::again)).when(over),
                Action.of("labs.go-on", open(Experiment::goOn)).when(cut),
                Action.of("labs.slower", open(Experiment::goOnSlower)).when(failed),
                Action.of("labs.table", controller::table).key("T").when(page),
                Action.of("labs.change", open(Experiment::change)).when(over),
                Action.of("labs.keep", open(Experiment::keep)).when(changing),
                Action.of("labs.network", controller::openNetwork).when(keeping),
                Action.of("labs.left", controller::left),
                Action.of("labs.picture", () -> controller.export("png")).when(over),
                Action.of("labs.csv", () -> controller.export("csv")).when(over),
                Action.told("labs.export", List.of("file"), with -> controller.export(Path.of(with.text("file"))))
                        .when(over),
                Action.told("labs.open", List.of("lab"), with -> controller.showLens(with.text("lab"))),
                Action.of("window.settings", settings).titled("settings.title"),
                Action.of("window.menu", menu).key("F10"));
        return new Actions(List.of(
                new Actions.Layer("answers", () -> betting.get() && hasAnswers(), answers),
                new Actions.Layer("time", controller::isInPage, time),
                Actions.Layer.of("workspace", own)));
    }

    private boolean hasAnswers() {
        return labs.open().map(open -> !open.lab().bet().choices().isEmpty()).orElse(false);
    }
}
