package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DataOpening;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlanePreset;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import dev.backlight.training.run.StopCondition;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.stage.ActionMenu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No change of workspace, language, theme or size touches what has been learned or chosen.
class SwitchesTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;

    @BeforeEach
    void open() {
        Display.startHeadless();
        Fx.run(() -> {
            workspaces = new Workspaces(new DigitsModel(stripes(), ExperimentConfig.article(), 1), settings);
            root = new WorkspaceRoot(new Scene(new StackPane(), 1280, 800), workspaces);
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            root.close();
            workspaces.close();
        });
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void whatHasBeenLearnedByARecipeSurvivesEverySwitch(Preset preset) {
        DigitsModel digits = workspaces.digits();
        ExperimentConfig recipe =
                preset.config().fittedTo(digits.run().dataProperty().get());
        Fx.run(() -> digits.run().apply(recipe));
        Fx.run(digits.run()::step);
        awaitStep(1);
        Fx.run(this::switchAll);
        Fx.run(workspaces::pump);
        assertThat(Fx.call(() -> digits.run().configProperty().get())).isEqualTo(recipe);
        Fx.run(digits.run()::step);
        awaitStep(2);
    }

    @ParameterizedTest
    @EnumSource(PlanePreset.class)
    void soDoesWhatThePlaygroundHas(PlanePreset preset) {
        PlaneConfig recipe = preset.config();
        Fx.run(() -> {
            settings.workspaceProperty().set("playground");
            workspaces.plane().apply(recipe);
            workspaces.run().step();
        });
        awaitStep(1);
        Fx.run(this::switchAll);
        assertThat(Fx.call(() -> workspaces.plane().config())).isEqualTo(recipe);
        Fx.run(workspaces.plane().run()::step);
        awaitStep(2);
    }

    @Test
    void whatIsShownAndWhereOneStoodAreThereAgain() {
        Fx.run(() -> {
            root.controller().showLens("microscope");
            root.actions().run("microscope.next");
            root.actions().run("microscope.next");
            switchAll();
        });
        assertThat(settings.viewState().of("lens").get()).isEqualTo("microscope");
        assertThat(settings.viewState().of("microscope-stop").get()).isEqualTo("2");
        Fx.run(() -> root.actions().run("microscope.back"));
        assertThat(settings.viewState().of("microscope-stop").get())
                .as("it goes on from where it was")
                .isEqualTo("1");
        Fx.run(() -> {
            root.controller().showLens("charts");
            root.actions().run("lens.maximise");
            settings.workspaceProperty().set("playground");
        });
        assertThat(settings.viewState().of("drawer").get())
                .as("each has its own")
                .isNotEqualTo("maximised");
        Fx.run(() -> settings.workspaceProperty().set("digits"));
        assertThat(settings.viewState().of("drawer").get()).isEqualTo("maximised");
        assertThat(settings.viewState().of("lens").get()).isEqualTo("charts");
    }

    @Test
    void theOpenStationIsThereAgain() {
        Fx.run(() -> {
            root.actions().run("station.training");
            switchAll();
        });
        assertThat(settings.viewState().of("station").get()).isEqualTo("training");
        assertThat(drawerHeight()).as("its charts have the stage").isGreaterThan(500);
        Fx.run(() -> root.actions().run("station.training"));
        assertThat(settings.viewState().of("station").get())
                .as("chosen again it closes")
                .isEmpty();
        assertThat(drawerHeight()).isLessThan(300);
    }

    @Test
    void leavingAHallRestoresTheWindow() {
        Fx.run(() -> {
            root.controller().root().getScene().getRoot().layout();
            split().setDividerPositions(0.5);
        });
        double dragged = dividerAfter(() -> {});
        double back = dividerAfter(() -> {
            settings.presentation().onProperty().set(true);
            root.controller().root().getScene().getRoot().layout();
            root.controller().showLens("microscope");
            settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            settings.presentation().onProperty().set(false);
        });
        assertThat(back).isCloseTo(dragged, within(0.005));
        assertThat(settings.viewState().of("lens").get()).isEqualTo("charts");
        Fx.run(() -> {
            root.actions().run("lens.fold");
            settings.presentation().onProperty().set(true);
            root.actions().run("lens.maximise");
            settings.presentation().onProperty().set(false);
        });
        assertThat(settings.viewState().of("drawer").get()).isEqualTo("folded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "playground"})
    void aHallHasStopsOfItsOwnThatLeadThereAndBack(String workspace) {
        Fx.run(() -> settings.workspaceProperty().set(workspace));
        Fx.run(() -> {
            workspaces.pump();
            workspaces.answer();
            settings.presentation().onProperty().set(true);
        });
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
        HallForm form = Fx.call(() -> root.controller().hall().getValue());
        Fx.run(() -> form.go(0));
        String first = Fx.call(form::sentence);
        int stops = Fx.call(form::stops);
        assertThat(stops).isGreaterThan(1);
        Fx.run(() -> {
            for (int i = 0; i <= stops; i++) { // once more than there are
                root.actions().run("hall.next");
            }
        });
        assertThat(form.stop()).isEqualTo(stops - 1);
        Fx.run(() -> settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertThat(Fx.call(() -> root.controller().hall().getValue().stop()))
                .as("another language leaves one there")
                .isEqualTo(stops - 1);
        Fx.run(() -> {
            settings.messages().localeProperty().set(Locale.ENGLISH);
            for (int i = 0; i < stops; i++) {
                root.actions().run("hall.back");
            }
        });
        assertThat(Fx.call(() -> root.controller().hall().getValue().sentence()))
                .isEqualTo(first);
        Fx.run(() -> settings.presentation().onProperty().set(false));
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(Fx.call(() -> root.controller().hall().getValue())).isNull();
    }

    @Test
    void escapeGivesTheStageBackToTheNetwork() {
        Fx.run(() -> root.actions().run("lens.maximise"));
        assertThat(settings.viewState().of("drawer").get()).isEqualTo("maximised");
        Fx.run(() -> {
            switchAll();
            root.actions().run("window.close");
        });
        assertThat(settings.viewState().of("drawer").get()).isEqualTo("open");
        assertThat(settings.open().anyProperty().get()).isFalse();
    }

    /// Whatever covers the network: a station of its views, or one that needs the whole window.
    @ParameterizedTest
    @ValueSource(strings = {"input", "evaluation", "network"})
    void escapeLeavesAStation(String lens) {
        Fx.run(() -> root.controller().showLens(lens));
        assertThat(Fx.call(() -> settings.open().anyProperty().get())).isTrue();
        Fx.run(() -> root.actions().run("window.close"));
        assertThat(settings.viewState().of("lens").get()).isEqualTo("charts");
        assertThat(Fx.call(() -> settings.open().anyProperty().get())).isFalse();
    }

    @Test
    void anImportInProgressGoesOn(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "0,9,0,0,1\n1,1,0,9,0\n".repeat(20_000));
        DataOpening opening = workspaces.digits().opening();
        Fx.run(() -> {
            opening.open(table);
            switchAll();
        });
        Await.until(() -> Fx.run(workspaces::pump), () -> Fx.call(() -> !opening.isBusy()));
        assertThat(opening.problemProperty().get().toString()).isEmpty();
        assertThat(Fx.call(opening::take).train().name()).isEqualTo("a.csv");
    }

    @Test
    void thePlaygroundStopsAtTheLossThatIsTicked() {
        StopCondition stop = new StopCondition(StopCondition.Quantity.TEST_LOSS, 0.2);
        Fx.run(() -> {
            settings.workspaceProperty().set("playground");
            workspaces.run().stopWhen(stop);
            switchAll();
        });
        assertThat(workspaces.run().stopCondition()).isEqualTo(stop);
        Parent all = root.controller().root();
        Fx.run(all::applyCss); // a scroll pane has its content only then
        assertThat(((CheckBox) all.lookup("#stops")).isSelected()).isTrue();
        assertThat(((TextField) all.lookup("#stopLoss")).getText()).isEqualTo("0.2");
    }

    @Test
    void theMenuHasAllThatCanBeDone() {
        List<MenuItem> items = Fx.call(() -> ActionMenu.of(root.actions(), settings).getItems().stream()
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .toList());
        assertThat(items)
                .extracting(MenuItem::getId)
                .containsExactlyInAnyOrderElementsOf(root.actions().all().stream()
                        .filter(action -> action.needs().isEmpty())
                        .map(Action::id)
                        .toList());
        MenuItem undo = items.stream()
                .filter(item -> item.getId().equals("drawing.undo"))
                .findFirst()
                .orElseThrow();
        assertThat(undo.isDisable()).as("nothing is drawn").isTrue();
    }

    private SplitPane split() {
        return (SplitPane) root.controller().root().lookup("#split");
    }

    private double dividerAfter(Runnable change) {
        Fx.run(() -> {
            change.run();
            root.controller().root().getScene().getRoot().layout();
        });
        return Fx.call(() -> split().getDividerPositions()[0]); // after what the layout left for later
    }

    private double drawerHeight() {
        return Fx.call(() -> {
            Parent all = root.controller().root();
            all.resize(1280, 900);
            all.layout();
            return ((Region) split().getItems().getLast()).getPrefHeight();
        });
    }

    private void switchAll() {
        String here = settings.workspaceProperty().get();
        for (String other : List.of("playground", "digits", here)) {
            settings.workspaceProperty().set(other);
        }
        settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        settings.themeProperty().set(settings.themeProperty().get().other());
        settings.messages().localeProperty().set(Locale.ENGLISH);
        for (int width : new int[] {960, 1920}) {
            root.controller().root().resize(width, width * 2 / 3.0);
            root.controller().root().layout();
        }
    }

    private void awaitStep(long step) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Fx.call(() -> {
                    workspaces.pump();
                    return workspaces.run().progressProperty().get().step() == step;
                }));
    }

    private static Split stripes() {
        int examples = 300;
        byte[] pixels = new byte[examples * 784];
        byte[] labels = new byte[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = (byte) (i % 10);
            for (int j = 0; j < 784; j++) {
                pixels[i * 784 + j] = (byte) (j / 28 * 9 + i * 7 + j * i % 13);
            }
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset set = new Dataset("stripes", 1, 28, 28, pixels, labels, names);
        return new Split(set, set);
    }
}
