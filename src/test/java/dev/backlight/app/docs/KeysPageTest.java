package dev.backlight.app.docs;

import dev.backlight.app.export.ExportAction;
import dev.backlight.app.home.GlossaryActions;
import dev.backlight.app.home.HomeActions;
import dev.backlight.app.project.Edits;
import dev.backlight.app.project.ProjectActions;
import dev.backlight.app.project.Projects;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Key;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The page of all keys is made of the actions: those of everywhere first, then what each workspace adds.
@ExtendWith(ApplicationExtension.class)
@Tag("docs")
class KeysPageTest {
    private record Row(String title, List<Key> keys) {}

    @ParameterizedTest
    @CsvSource({"en,keys.md", "zh-CN,keys.zh.md"})
    void everyKeyStandsOnThePage(String language, String file) throws Exception {
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.forLanguageTag(language));
        DigitsModel digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
        Pages.hold(file, WaitForAsyncUtils.asyncFx(() -> page(digits, settings)).get());
    }

    private static String page(DigitsModel digits, Settings settings) {
        Map<String, Set<Row>> places = new LinkedHashMap<>();
        List<Row> hall = new ArrayList<>();
        try (Workspaces workspaces = new Workspaces(digits, settings)) {
            WorkspaceRoot root =
                    new WorkspaceRoot(new Scene(new StackPane(), 1280, 800), workspaces, more(workspaces, settings));
            for (var workspace : workspaces.all()) {
                settings.workspaceProperty().set(workspace.id());
                places.put(workspace.id(), rows(root.actions()));
            }
            settings.workspaceProperty().set("domains");
            workspaces.domains().open("text");
            places.put("domains", rows(root.actions()));
            root.actions().card(true).forEach((title, keys) -> hall.add(new Row(title, keys)));
            root.close();
        }
        return written(places, hall, settings.messages());
    }

    /// What the window adds to every workspace.
    private static List<Action> more(Workspaces workspaces, Settings settings) {
        ProjectActions files = new ProjectActions(new Projects(workspaces.all(), settings), settings, () -> null);
        List<Action> more = new ArrayList<>(files.actions());
        more.addAll(new Edits(workspaces.all(), settings, () -> 0, Runnable::run).actions());
        ExportAction export = new ExportAction(settings, workspaces::open, () -> null);
        more.addAll(List.of(export.action(), export.copying()));
        more.addAll(new HomeActions(
                        workspaces.all(),
                        workspaces::lessons,
                        () -> 0,
                        settings,
                        _ -> {},
                        () -> {},
                        () -> {},
                        () -> null,
                        Path.of("log"))
                .actions());
        more.addAll(new GlossaryActions(settings, () -> null, List.of()).all());
        return more;
    }

    /// Whatever has a key, be it enabled now or not.
    private static Set<Row> rows(Actions actions) {
        Set<Row> rows = new TreeSet<>((a, b) -> a.title().compareTo(b.title()));
        Map<String, List<Key>> all = new LinkedHashMap<>();
        for (Actions.Layer layer : actions.layers()) {
            if (!layer.id().equals(Actions.HALL)) {
                for (Action action : layer.actions()) {
                    all.computeIfAbsent(action.row(), _ -> new ArrayList<>()).addAll(action.keys());
                }
            }
        }
        all.forEach((title, keys) -> {
            if (!keys.isEmpty()) {
                rows.add(new Row(title, keys.stream().distinct().toList()));
            }
        });
        return rows;
    }

    private static String written(Map<String, Set<Row>> places, List<Row> hall, Messages messages) {
        StringBuilder page = new StringBuilder();
        boolean chinese = messages.locale().getLanguage().equals("zh");
        page.append("# ").append(messages.get("keys.title")).append("\n\n");
        page.append(
                chinese
                        ? "[English](keys.md) · [使用指南](guide.zh.md)\n\n这一页由程序自己写出。F1 列出窗口当前可用的按键。\n"
                        : "[简体中文](keys.zh.md) · [guide](guide.md)\n\n"
                                + "The program itself writes this page. F1 shows the keys that count in the window"
                                + " now.\n");
        Set<Row> everywhere = new TreeSet<>((a, b) -> a.title().compareTo(b.title()));
        everywhere.addAll(places.get("digits"));
        places.values().forEach(rows -> everywhere.removeIf(row -> rows.stream().noneMatch(row::equals)));
        section(page, chinese ? "到处都有" : "Everywhere", everywhere, messages);
        places.forEach((id, rows) -> {
            Set<Row> own = new TreeSet<>((a, b) -> a.title().compareTo(b.title()));
            rows.stream()
                    .filter(row -> everywhere.stream().noneMatch(row::equals))
                    .forEach(own::add);
            section(page, messages.get("workspace." + id), own, messages);
        });
        section(page, messages.get("keys.presenting"), hall, messages);
        return page.toString();
    }

    private static void section(StringBuilder page, String title, Iterable<Row> rows, Messages messages) {
        boolean chinese = messages.locale().getLanguage().equals("zh");
        page.append("\n## ").append(title).append("\n\n");
        page.append(chinese ? "| 按键 | 作用 |\n" : "| keys | what |\n").append("| --- | --- |\n");
        for (Row row : rows) {
            page.append("| ")
                    .append(Key.words(row.keys(), messages).replace("|", "\\|"))
                    .append(" | ")
                    .append(messages.get(row.title()))
                    .append(" |\n");
        }
    }
}
