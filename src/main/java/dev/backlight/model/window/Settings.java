package dev.backlight.model.window;

import dev.backlight.model.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// How the window looks to this person; remembered between starts unless made in memory only.
public final class Settings {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final BooleanProperty dashNegative = new SimpleBooleanProperty(this, "dashNegative", true);
    private final IntegerProperty scale = new SimpleIntegerProperty(this, "scale", WindowScale.LEAST);
    private final StringProperty workspace = new SimpleStringProperty(this, "workspace", "digits");
    private final Map<String, ViewState> views = new HashMap<>();
    private final BooleanProperty asking = new SimpleBooleanProperty(this, "asking");
    private final ObservableSet<String> questions = FXCollections.observableSet(new TreeSet<>());
    private final Presentation presentation = new Presentation();
    private final OpenThings open = new OpenThings();
    private final Ways ways = new Ways();
    private final Notices notices = new Notices();
    private final RecentFiles recent = new RecentFiles();
    private final Messages messages;
    private OpenThings.Opened hall;

    private Settings(Messages messages) {
        this.messages = messages;
        presentation.onProperty().subscribe(on -> {
            if (on) {
                hall = open.opened(() -> presentation.onProperty().set(false));
            } else if (hall != null) {
                hall.closed();
            }
        });
    }

    /// Settings that forget: for pictures and tests.
    public static Settings inMemory(Theme theme, Locale locale) {
        Settings settings = new Settings(new Messages(locale));
        settings.theme.set(theme);
        return settings;
    }

    /// Settings kept in the given node of the user's preferences; each change is written at once.
    public static Settings remembered(Preferences node) {
        Settings settings = new Settings(new Messages(
                Locale.forLanguageTag(node.get("language", Locale.getDefault().toLanguageTag()))));
        settings.theme.set("dark".equals(node.get("theme", "light")) ? Theme.DARK : Theme.LIGHT);
        settings.dashNegative.set(node.getBoolean("dashNegative", true));
        settings.scale.set(Math.clamp(node.getInt("scale", WindowScale.LEAST), WindowScale.LEAST, WindowScale.MOST));
        settings.scale.subscribe(percent -> write(node, "scale", String.valueOf(percent)));
        settings.theme.subscribe(theme -> write(node, "theme", theme.name().toLowerCase(Locale.ROOT)));
        settings.messages.localeProperty().subscribe(locale -> write(node, "language", locale.toLanguageTag()));
        settings.questions.addAll(List.of(node.get("questions", "").split(",")));
        settings.questions.remove("");
        settings.questions.subscribe(() -> write(node, "questions", String.join(",", settings.questions)));
        List.of(node.get("recent", "").split("\n")).reversed().stream()
                .filter(file -> !file.isEmpty())
                .forEach(settings.recent::use);
        settings.recent.files().subscribe(() -> write(node, "recent", String.join("\n", settings.recent.files())));
        settings.dashNegative.subscribe(dash -> write(node, "dashNegative", String.valueOf(dash)));
        return settings;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public BooleanProperty dashNegativeProperty() {
        return dashNegative;
    }

    /// How large everything is, in percent, 100 to 200; a small window gives what it has room for.
    public IntegerProperty scaleProperty() {
        return scale;
    }

    /// The name of the workspace that is open; every start begins with the digits.
    public StringProperty workspaceProperty() {
        return workspace;
    }

    /// What the open workspace shows and how; kept while another is open.
    public ViewState viewState() {
        return views.computeIfAbsent(workspace.get(), _ -> new ViewState());
    }

    /// What all workspaces show and how, by their names and the names of the values; only what was set.
    public Map<String, Map<String, String>> views() {
        Map<String, Map<String, String>> all = new HashMap<>();
        views.forEach((name, state) -> all.put(name, state.values()));
        return all;
    }

    /// Shows what was shown; what nothing is said of is as in the beginning. Views that stand must be built anew.
    public void showAgain(Map<String, Map<String, String>> all) {
        views.clear();
        all.forEach((name, values) -> {
            ViewState state = views.computeIfAbsent(name, _ -> new ViewState());
            values.forEach((key, value) -> state.of(key).set(value));
        });
    }

    /// What the window tells or asks over everything else.
    public Notices notices() {
        return notices;
    }

    /// The files that were used last.
    public RecentFiles recent() {
        return recent;
    }

    /// Whether somebody is asked for what the network will answer: meanwhile nothing else shows its answer.
    public BooleanProperty askingProperty() {
        return asking;
    }

    /// Stops of the Microscope, by their words, at which the viewer is asked before going on.
    public ObservableSet<String> questions() {
        return questions;
    }

    /// Whether the window is shown to a hall; every start begins without.
    public Presentation presentation() {
        return presentation;
    }

    /// Ways from one place of the program to another.
    public Ways ways() {
        return ways;
    }

    /// What Escape closes.
    public OpenThings open() {
        return open;
    }

    public Messages messages() {
        return messages;
    }

    private static void write(Preferences node, String key, String value) {
        node.put(key, value);
        try {
            node.flush();
        } catch (BackingStoreException unwritable) {
            // A lab machine with a read-only profile still runs; the choice holds until the window closes.
            System.getLogger(Settings.class.getName())
                    .log(System.Logger.Level.WARNING, "Settings not kept", unwritable);
        }
    }
}
