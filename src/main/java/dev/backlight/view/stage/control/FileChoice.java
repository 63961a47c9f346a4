package dev.backlight.view.stage.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks the system for a file or a folder, under a title that says what for. It begins where one last chose, at
/// first in the user's own folder: a program begun from a menu stands in a folder that nobody chose and where
/// nothing may be written. On the screen's thread only.
public final class FileChoice {
    private static File last = new File(System.getProperty("user.home"));

    private final FileChooser chooser = new FileChooser();

    private FileChoice(String title) {
        chooser.setTitle(plain(title));
    }

    /// @param title also that of a button that asks for it, with its dots
    public static FileChoice of(String title) {
        return new FileChoice(title);
    }

    /// Offers files of a kind.
    ///
    /// @param patterns such as `*.csv`
    public FileChoice kind(String name, String... patterns) {
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name, List.of(patterns)));
        return this;
    }

    /// What a new file would be called.
    public FileChoice named(String name) {
        chooser.setInitialFileName(name);
        return this;
    }

    /// Where it begins, if that is there.
    ///
    /// @param folder null for nowhere in particular
    public FileChoice in(Path folder) {
        if (folder != null && folder.toFile().isDirectory()) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return this;
    }

    public Optional<Path> open(Window over) {
        return chosen(chooser().showOpenDialog(over));
    }

    public Optional<Path> save(Window over) {
        return chosen(chooser().showSaveDialog(over));
    }

    public Optional<Path> folder(Window over) {
        DirectoryChooser folders = new DirectoryChooser();
        folders.setTitle(chooser.getTitle());
        folders.setInitialDirectory(chooser().getInitialDirectory());
        return chosen(folders.showDialog(over));
    }

    /// As it is shown.
    FileChooser chooser() {
        if (chooser.getInitialDirectory() == null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        return chooser;
    }

    /// Remembers where something was chosen.
    static Optional<Path> chosen(File file) {
        if (file == null) {
            return Optional.empty();
        }
        File folder = file.getAbsoluteFile().getParentFile();
        last = folder == null ? last : folder;
        return Optional.of(file.toPath());
    }

    private static String plain(String title) {
        return title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
    }
}
