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
    private static final String SYSTEM = "system";

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
    private final BooleanProperty followsTheme = new SimpleBooleanProperty(this, "followsTheme");
    private final BooleanProperty followsScale = new SimpleBooleanProperty(this, "followsScale");
    private final ObjectProperty<SystemWishes> system = new SimpleObjectProperty<>(this, "system", SystemWishes.NONE);
    private OpenThings.Opened hall;
    private boolean lent;

    private Settings(Messages messages) {
        this.messages = messages;
        presentation.onProperty().subscribe(on -> {
            if (on) {
                hall = open.opened(() -> presentation.onProperty().set(false));
            } else if (hall != null) {
                hall.closed();
            }
        });
        theme.subscribe((_, _) -> followsTheme.set(followsTheme.get() && lent));
        scale.subscribe((_, _) -> followsScale.set(followsScale.get() && lent));
        system.subscribe((_, _) -> follow());
        followsTheme.subscribe((_, _) -> follow());
        followsScale.subscribe((_, _) -> follow());
    }

    private void follow() {
        if (followsTheme.get() && !presentation.onProperty().get()) {
            lend(system.get().theme());
        }
        if (followsScale.get()) {
            lent = true;
            scale.set(system.get().percent());
            lent = false;
        }
    }

    /// Shows light or dark for a while, which is nobody's choice and isn't remembered: for a hall, for a picture.
    public void lend(Theme other) {
        lent = true;
        theme.set(other);
        lent = false;
    }

    /// Whether light or dark is as the system has it; ends when somebody chooses.
    public BooleanProperty followsThemeProperty() {
        return followsTheme;
    }

    /// Whether everything is as large as the system's text; ends when somebody chooses.
    public BooleanProperty followsScaleProperty() {
        return followsScale;
    }

    /// What the system wishes now.
    public ObjectProperty<SystemWishes> systemProperty() {
        return system;
    }

    /// Settings that forget: for pictures and tests.
    public static Settings inMemory(Theme theme, Locale locale) {
        Settings settings = new Settings(new Messages(locale));
        settings.theme.set(theme);
        return settings;
    }

    /// Settings kept in the given node of the user's preferences; each choice is written at once.
    public static Settings remembered(Preferences node) {
        return remembered(node, Map.of());
    }

    /// Settings kept in the given node of the user's preferences; each choice is written at once. What nobody has
    /// chosen is as the machine's defaults say, and what they don't say as the system has it.
    ///
    /// @param defaults theme (light, dark or system), language, scale in percent, dashNegative
    public static Settings remembered(Preferences node, Map<String, String> defaults) {
        String language = node.get("language", defaults.get("language"));
        Settings settings =
                new Settings(new Messages(language == null ? Locale.getDefault() : Locale.forLanguageTag(language)));
        String theme = node.get("theme", defaults.getOrDefault("theme", SYSTEM));
        settings.followsTheme.set(theme.equals(SYSTEM));
        settings.theme.set("dark".equals(theme) ? Theme.DARK : Theme.LIGHT);
        settings.followsTheme.set(theme.equals(SYSTEM));
        String scale = node.get("scale", defaults.getOrDefault("scale", SYSTEM));
        settings.scale.set(percent(scale));
        settings.followsScale.set(scale.equals(SYSTEM));
        settings.dashNegative.set(
                Boolean.parseBoolean(node.get("dashNegative", defaults.getOrDefault("dashNegative", "true"))));
        settings.questions.addAll(List.of(node.get("questions", "").split(",")));
        settings.questions.remove("");
        List.of(node.get("recent", "").split("\n")).reversed().stream()
                .filter(file -> !file.isEmpty())
                .forEach(settings.recent::use);
        settings.write(node);
        return settings;
    }

    private static int percent(String words) {
        try {
            return words.equals(SYSTEM) ? WindowScale.LEAST : WindowScale.of(words);
        } catch (IllegalArgumentException unusable) {
            return WindowScale.LEAST;
        }
    }

    /// Writes every choice from now on; what was never chosen stays open for the defaults.
    private void write(Preferences node) {
        scale.subscribe((_, _) -> writeScale(node));
        followsScale.subscribe((_, _) -> writeScale(node));
        theme.subscribe((_, _) -> writeTheme(node));
        followsTheme.subscribe((_, _) -> writeTheme(node));
        messages.localeProperty().subscribe((_, locale) -> write(node, "language", locale.toLanguageTag()));
        questions.subscribe(() -> write(node, "questions", String.join(",", questions)));
        recent.files().subscribe(() -> write(node, "recent", String.join("\n", recent.files())));
        dashNegative.subscribe((_, dash) -> write(node, "dashNegative", String.valueOf(dash)));
    }

    private void writeScale(Preferences node) {
        if (!lent) {
            write(node, "scale", followsScale.get() ? SYSTEM : String.valueOf(scale.get()));
        }
    }

    private void writeTheme(Preferences node) {
        if (!lent) {
            write(
                    node,
                    "theme",
                    followsTheme.get() ? SYSTEM : theme.get().name().toLowerCase(Locale.ROOT));
        }
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
