package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.stage.ActionMenu;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Whoever works by keys opens the menu and types a letter for each step.
@ExtendWith(ApplicationExtension.class)
class MenuLettersTest {
    private static final Pattern MARKED = Pattern.compile("(?<!_)_(?!_)(.)");

    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final AtomicReference<String> opened = new AtomicReference<>();

    private interface Look {
        void at(ContextMenu menu, String place);
    }

    private void inEveryWorkspace(Look look) throws Exception {
        for (int i = 1; i <= 5; i++) {
            settings.recent().use("/home/anna/lessons_" + i + ".backlight");
        }
        DigitsModel digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
        WaitForAsyncUtils.asyncFx(() -> {
                    try (Workspaces workspaces = new Workspaces(digits, settings)) {
                        Action open = Action.told(
                                "project.open-file", List.of("file"), with -> opened.set(with.text("file")));
                        WorkspaceRoot root =
                                new WorkspaceRoot(new Scene(new StackPane(), 1280, 800), workspaces, List.of(open));
                        for (var workspace : workspaces.all()) {
                            settings.workspaceProperty().set(workspace.id());
                            look.at(ActionMenu.of(root.actions(), settings), workspace.id());
                        }
                        root.close();
                    }
                    return null;
                })
                .get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void eachItemHasOneAndNoTwoOfAMenuTheSame(String language) throws Exception {
        settings.messages().localeProperty().set(Locale.forLanguageTag(language));
        List<String> wrong = new ArrayList<>();
        inEveryWorkspace((menu, place) -> check(place, menu.getItems(), wrong));
        assertThat(wrong).isEmpty();
    }

    private static void check(String place, List<MenuItem> items, List<String> wrong) {
        Set<String> letters = new HashSet<>();
        for (MenuItem item : items) {
            Matcher letter = MARKED.matcher(item.getText());
            if (!letter.find()) {
                wrong.add(place + ": " + item.getText() + " has none");
            } else if (!letters.add(letter.group(1).toUpperCase(Locale.ROOT))) {
                wrong.add(place + ": " + item.getText() + " has that of another");
            }
            if (item instanceof Menu menu) {
                check(place + "/" + menu.getText(), menu.getItems(), wrong);
            }
        }
    }

    @Test
    void aFileThatWasOpenLatelyIsChosenFromTheMenu() throws Exception {
        inEveryWorkspace((menu, _) -> {
            Menu file = (Menu) menu.getItems().getFirst();
            Menu recent = (Menu) file.getItems().stream()
                    .filter(item -> "menu.recent".equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(recent.getItems()).hasSize(5);
            recent.getItems().get(1).fire();
            assertThat(opened.get()).endsWith("lessons_4.backlight");
        });
    }

    @Test
    void aLetterChoosesWhatCanBeDoneAndOthersDoNothing() throws Exception {
        List<String> done = new ArrayList<>();
        inEveryWorkspace((menu, _) -> {
            MenuItem item = new MenuItem("_Quick");
            item.setOnAction(_ -> done.add("quick"));
            menu.getItems().setAll(item);
            press(menu, KeyCode.W, "w");
            assertThat(done).isEmpty();
            press(menu, KeyCode.Q, "q");
            assertThat(done).containsExactly("quick");
            item.setDisable(true);
            press(menu, KeyCode.Q, "q");
            assertThat(done).containsExactly("quick");
            done.clear();
        });
    }

    private static void press(ContextMenu menu, KeyCode code, String text) {
        Event.fireEvent(menu, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false));
    }
}
