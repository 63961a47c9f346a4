package dev.backlight.model.window;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files that were opened or saved last, the newest first.
public final class RecentFiles {
    private static final int MOST = 8;

    private final ObservableList<String> files = FXCollections.observableArrayList();
    private final ObservableList<String> view = FXCollections.unmodifiableObservableList(files);

    /// Whole paths; read only.
    public ObservableList<String> files() {
        return view;
    }

    /// A file is used now.
    public void use(String file) {
        files.remove(file);
        files.addFirst(file);
        if (files.size() > MOST) {
            files.removeLast();
        }
    }

    /// Forgets a file, which stays where it is.
    public void forget(String file) {
        files.remove(file);
    }
}
